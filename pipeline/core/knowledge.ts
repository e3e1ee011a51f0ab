/** A configuration file, read by ingest and handed on: name for messages, text to parse. */
export interface ConfigFile {
  /** `lexicons/measures.yaml`, `registry/places.yaml` */
  readonly name: string
  /** Path to show in messages. */
  readonly path: string
  readonly text: string
}
