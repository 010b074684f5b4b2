/** Where a random number stands, outermost first: rows and columns are absolute positions. */
export type Address = readonly [draw: number, batch: number, head: number, row: number, column: number];

/** Bits that each part of an address has in the counter; together they are its 64. */
const BITS = { draw: 17, batch: 9, head: 6, row: 16, column: 16 } as const;

/**
 * The counter of an address: (draw, batch, head) packed into one word, (row, column) into the other. Every number has its
 * own address, so adding a head, a row or a batch item leaves all others as they were.
 */
export const counterOf = ([draw, batch, head, row, column]: Address): [number, number] => [
  ((draw << (BITS.batch + BITS.head)) | (batch << BITS.head) | head) >>> 0,
  ((row << BITS.column) | column) >>> 0,
];

/** Throws when positions up to `sizes` (one past the last of each part) do not all have an address. */
export function checkAddresses(sizes: Address): void {
  Object.entries(BITS).forEach(([part, bits], i) => {
    if (sizes[i] > 2 ** bits) {
      throw new Error(`random numbers have addresses for ${2 ** bits} ${NAMES[i]}, not for ${sizes[i]} (axis ${part})`);
    }
  });
}

const NAMES = ['draws', 'batch items', 'heads', 'rows', 'columns'] as const;
