import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Provenance, unpackWeights } from '../learning/weights.js';
import { attributionFrom } from './attribution/attribution-weights.js';
import type { AttributionModels } from './attribution/credits.js';
import { FEATURES, type TaggerModel } from './tagger/model.js';
import { taggerFrom } from './tagger/tagger-weights.js';

/** What was learnt on annotated articles; without it the rules read alone. */
export type QuotationModels = Readonly<{
  tagger: TaggerModel;
  attribution: AttributionModels;
  provenance: Provenance;
  /** Of the weights file: another file has another. */
  fingerprint: string;
}>;

export type ModelsRead = Readonly<
  | { kind: 'models'; models: QuotationModels }
  /** `because` is a sentence that names the file. */
  | { kind: 'rules-only'; because: string }
>;

/** The file, relative to the root of the package. */
export const WEIGHTS = 'src/weights/quotations.weights';

let read: ModelsRead | null = null;

/** The models of the package, read when first asked for and kept. Never throws. */
export function quotationModels(): ModelsRead {
  read ??= readModels(join(packageRoot(dirname(fileURLToPath(import.meta.url))), WEIGHTS));
  return read;
}

/** @param file the path of a weights file */
export function readModels(file: string): ModelsRead {
  const without = (because: string): ModelsRead => ({ kind: 'rules-only', because: `${file} ${because}` });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return without('is not there or cannot be read; quotations are read by rules alone');
  }
  const unpacked = unpackWeights(bytes);
  if (unpacked.kind === 'unreadable') return without(`${unpacked.because}; quotations are read by rules alone`);
  const { weights } = unpacked;
  const { provenance } = weights;
  if (provenance.features !== FEATURES)
    return without(
      `holds weights for version ${provenance.features} of the features, expected ${FEATURES}; train anew. Quotations are read by rules alone`,
    );
  const tagger = taggerFrom(weights);
  const attribution = attributionFrom(weights);
  if (!tagger || !attribution)
    return without('lacks some of the models; train anew. Quotations are read by rules alone');
  const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { kind: 'models', models: { tagger, attribution, provenance, fingerprint } };
}

/** The folder above that holds `package.json`, whether this runs from `src` or from `dist`. */
function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  return above === folder ? folder : packageRoot(above);
}
