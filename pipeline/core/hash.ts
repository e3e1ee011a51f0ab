import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * SHA-256 of a string's UTF-8 bytes, in hex. Pure JavaScript, so that records are made in a browser as they are here.
 */
export const sha256 = (text: string): string => bytesToHex(digest(utf8ToBytes(text)))
