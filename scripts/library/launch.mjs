#!/usr/bin/env node
/** Starts the command line of the installed package: its code is bundled, its texts and datasets are where the user is. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from './cli.js'

const beside = name => new URL(name, import.meta.url)
const root = fileURLToPath(beside('..')).replace(/[\\/]$/, '')
const code = readFileSync(beside('fingerprint'), 'utf8')
const places = { root, workspace: process.cwd() }
await main(process.argv.slice(2), { ...places, code, worker: beside('worker.js'), validators: beside('validators.js') })
