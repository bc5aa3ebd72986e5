declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Front matter's `id`, else the file name without its ending, or its path where names collide. Unique in an archive. */
export type ArticleId = Branded<'ArticleId'>;
/** The first 16 hexadecimal digits of a SHA-256 over the text and what the front matter says of it, status apart. */
export type Version = Branded<'Version'>;
/** `dick-resignation`: lower-case words joined by hyphens. */
export type Slug = Branded<'Slug'>;

export const articleId = (id: string): ArticleId => id as ArticleId;
export const version = (hash: string): Version => hash as Version;
export const slug = (words: string): Slug => words as Slug;
