/** What every language must say: nothing more and nothing less than English does. */
export type Words<T> = { readonly [key in keyof T]: T[key] extends string ? string : Words<T[key]> };
