/** Word lists and registry as the pipeline reads them. compile.mjs puts them here. */
import type { ConfigFile } from '../pipeline/core/knowledge.ts'

declare const __CONFIGURATION__: readonly ConfigFile[]

export const CONFIGURATION = __CONFIGURATION__
