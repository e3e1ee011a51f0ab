/** The extraction as programs have it. */
import { join } from 'node:path'
import { libraryOf } from '../../pipeline/library.ts'
import { readConfig } from '../../pipeline/stages/ingest/config.ts'
import { ROOT } from '../support/project.ts'

const files = ['lexicons', 'registry'].flatMap(part => readConfig(join(ROOT, 'pipeline', part), part).files)
export const { extract } = libraryOf(files)
