import type { RecordOf, TableName } from '../../../schemas/index.ts'
import { type Offsets, offsetsOf } from '../../core/offsets.ts'
import { firstWhere } from '../../core/search.ts'
import { blocksOf } from '../../grammar/layout.ts'
import type { Statement } from '../facts.ts'

/** Where a sentence stands: paragraphs are counted from the start, headings among them. */
interface Sentence {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  /** The paragraph that is the heading above; -1 where there is none. */
  readonly section: number
}

/** Tables that checks read, each sorted by place; a missing one is empty. */
const READ = ['claims', 'numbers', 'dates', 'event_names', 'observances', 'control_changes'] as const
type Read = (typeof READ)[number]

/** Words farther away than this say nothing of a number; it keeps the time small where a "sentence" is a long table. */
const NEARBY = 200

/** A sentence with more numbers than this is a table: its numbers are not tried against one another. */
export const CROWDED = 40

/** The records of one document as arithmetic reads them: in their order, and by sentence. */
export class Page {
  readonly source: RecordOf<'sources'>
  readonly sentences: readonly Sentence[]
  private readonly offsets: Offsets
  private readonly records = new Map<Read, RecordOf<Read>[]>()
  private readonly placed = new Map<Read, RecordOf<Read>[][]>()

  constructor(
    statements: readonly Statement[],
    private readonly text: string,
  ) {
    const of = <T extends TableName>(table: T) =>
      statements.filter(each => each.table === table).map(each => each.record as RecordOf<T>)
    this.source = of('sources')[0]!
    this.offsets = offsetsOf(text)
    this.sentences = this.arranged(of('coverage').sort((a, b) => a.start - b.start))
    for (const table of READ) {
      const sorted = of(table).sort((a, b) => placeOf(a) - placeOf(b) || a.end - b.end)
      this.records.set(table, sorted)
      const rows: RecordOf<Read>[][] = this.sentences.map(() => [])
      for (const record of sorted) rows[this.sentenceAt(placeOf(record))]?.push(record)
      this.placed.set(table, rows)
    }
  }

  /** All records of a table, in the order of their places. */
  all<T extends Read>(table: T): readonly RecordOf<T>[] {
    return this.records.get(table) as readonly RecordOf<Read>[] as readonly RecordOf<T>[]
  }

  /** The records of a table in one sentence. */
  within<T extends Read>(table: T, sentence: number): readonly RecordOf<T>[] {
    return (this.placed.get(table)?.[sentence] ?? []) as readonly RecordOf<Read>[] as readonly RecordOf<T>[]
  }

  /** The sentence that holds a code point; -1 before the first. */
  sentenceAt(point: number): number {
    return firstWhere(this.sentences.length, at => this.sentences[at]!.start > point) - 1
  }

  /** Words of the text between two code points. */
  words(start: number, end: number): string {
    return this.text.slice(this.offsets.toUnit(start), this.offsets.toUnit(end)).replace(/\s+/g, ' ')
  }

  /** The words of its sentence right behind a place. */
  behind(point: number): string {
    const end = this.sentences[this.sentenceAt(point)]?.end ?? point
    return this.words(point, Math.max(point, Math.min(end, point + NEARBY)))
  }

  /** The words of its sentence right before a place. */
  before(point: number): string {
    const start = this.sentences[this.sentenceAt(point)]?.start ?? point
    return this.words(Math.min(point, Math.max(start, point - NEARBY)), point)
  }

  private arranged(coverage: readonly RecordOf<'coverage'>[]): Sentence[] {
    const blocks = blocksOf(this.text)
    const sections: number[] = []
    for (const [at, { heading }] of blocks.entries()) sections.push(heading ? at : (sections[at - 1] ?? -1))
    return coverage.map(({ start, end }) => {
      const unit = this.offsets.toUnit(start)
      const paragraph = Math.max(0, firstWhere(blocks.length, at => blocks[at]!.start > unit) - 1)
      return { start, end, paragraph, section: sections[paragraph] ?? -1 }
    })
  }
}

/** Where the words of a record stand: those of its number or place, as a quote may begin with others. */
export const placeOf = ({ start, evidence }: RecordOf<Read>): number =>
  (evidence.value ?? evidence.place_text)?.start ?? start

/** The end of the words that `placeOf` finds. */
export const endOf = ({ end, evidence }: RecordOf<Read>): number => (evidence.value ?? evidence.place_text)?.end ?? end
