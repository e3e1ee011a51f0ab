import type { BuildOptions, BuildResult } from 'esbuild'

export function writeBundle(root: string, folder: string, more?: BuildOptions): Promise<BuildResult>
export function bundle(root: string, folder: string, name: string): Promise<void>
