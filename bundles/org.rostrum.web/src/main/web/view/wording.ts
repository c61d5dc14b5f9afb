/** The same in any language: as many texts, of the same names. */
export type Wording<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Wording<T[K]> };
