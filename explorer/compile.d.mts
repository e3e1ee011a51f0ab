import type { Compiled } from '../pipeline/packaging/explorer-payload.ts'

export function compile(root: string): Promise<Compiled>
