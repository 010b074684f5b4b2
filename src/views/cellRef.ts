/** One number of a tensor on screen: element `index`, row-major, of the tensor as it is shown. */
export interface CellRef {
  readonly tensor: string;
  readonly index: number;
}
