import type { PublishedDataset } from './dataset.ts'

/** Files of a package: path within the dataset → content. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** Something that is made of the published tables and put beside them. */
export interface Part {
  readonly name: string
  /** Whether its files are text that is committed and listed in SHA256SUMS; binaries are made where they are wanted. */
  readonly committed: boolean
  /** The same bytes for the same dataset, on any machine. */
  readonly make: (dataset: PublishedDataset) => Files | Promise<Files>
}
