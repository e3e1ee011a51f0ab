import { z } from 'zod'
import { edtf, field, nullableText, requiredId, requiredText } from './common.ts'

export const PARTY_BASES = ['publisher', 'funder', 'wording'] as const
export const SOURCE_KINDS = ['official_page', 'news', 'report', 'encyclopaedia', 'court', 'speech', 'other'] as const
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One record per document. What is not known is null, never a guess. */
export const sources = z.strictObject({
  id: requiredId('Identifier of the source: what the text is, in kebab-case.', 'bloody-memory'),
  file: requiredText('Name of the file in raw/.', 'bloody-memory.txt'),
  title: nullableText('Title as the text gives it.', 'Bloody Memory'),
  publisher: nullableText('Who published it.', 'Azernews'),
  author: nullableText('Who wrote it.', 'Analytic group of News.Az'),
  published: edtf('When it was published (EDTF).', '2021-02-26'),
  party: nullableText('The side of the conflict that the text speaks for.', 'Azerbaijan'),
  party_basis: field(z.enum(PARTY_BASES).nullable(), 'What shows the side: publisher, funder or wording.', 'wording'),
  kind: field(z.enum(SOURCE_KINDS).nullable(), 'What sort of text it is.', 'news'),
  language: field(z.string().min(2).nullable(), 'Language of the text (BCP 47).', 'en'),
  url: nullableText('Where it was published.', 'https://example.org/article'),
  sha256: field(sha256, 'SHA-256 of the file as received.', '0'.repeat(64)),
  text_sha256: field(sha256, 'SHA-256 of the published text/<id>.txt.', '0'.repeat(64)),
  characters: field(z.int().min(1), 'Length in Unicode code points.', 29739),
  words: field(z.int().min(0), 'Number of words.', 4600),
  lineage: nullableText('The line of text that this source belongs to, where sources copy one another.', 'lineage-1'),
  notes: nullableText('Anything else a reader should know.', 'No title line.'),
})
