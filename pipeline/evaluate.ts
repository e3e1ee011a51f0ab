export interface EvaluateOptions {
  readonly dist: string
  readonly gold: string
}

/** Scores a dataset against annotations. */
export async function evaluate(_options: EvaluateOptions): Promise<string> {
  return 'no annotations to score against\n'
}
