/**
 * What another language has to say to be complete: every text of the English one. Plural forms may differ: a
 * language without a singular needs only `…_other`.
 */
export type Translation<English> = {
  readonly [Key in keyof English as Key extends `${string}_one` ? never : Key]: string;
} & { readonly [Key in keyof English as Key extends `${string}_one` ? Key : never]?: string };
