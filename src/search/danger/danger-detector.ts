/** Danger signs in what a visitor typed. They are detected on the device, and what was typed is sent nowhere. */
import type { LearnedClasses, Tier, Urgent } from '../../content/pack/pack.js';
import { createClassifier } from '../learned/classifier.js';
import type { Language } from '../query/language.js';
import type { QueryToken } from '../text/token.js';
import { decide } from './bands.js';
import { likelihoodOf } from './learned-signs.js';
import { createSignReader, TIERS_BY_URGENCY } from './sign-reader.js';

/** The signs of a tier. */
interface TierSigns {
  tier: Tier;
  signs: string[];
}

/** The danger signs of a text. */
export interface DetectedSigns {
  tier: Tier;
  /**
   * Ids of the signs of that tier, and of those that an external pack adds, whatever theirs; none where
   * somebody asks about danger signs in general.
   */
  signs: string[];
  /** The other tiers of which there are signs, highest first. A crisis must not be hidden by an emergency. */
  also: TierSigns[];
}

/** What a text says of danger. */
export interface Detection {
  danger: DetectedSigns | null;
  /**
   * Id of the clarification to ask, or of the sign to ask about where there is none for it; only where no sign was
   * detected.
   */
  clarification: string | null;
}

/**
 * What is detected of the bundled signs, and of those that an external pack adds. An added sign stands after
 * ours and outranks none: an emergency of its own would take our lines for a crisis or an overdose away.
 */
export function mergeDetections(bundled: Detection, added: Detection): Detection {
  const { danger, clarification } = bundled;
  if (!danger) return clarification ? bundled : added;
  // Without ids all signs are shown, the added ones among them.
  const signs = danger.signs.length > 0 ? [...danger.signs, ...(added.danger?.signs ?? [])] : [];
  return { danger: { ...danger, signs }, clarification: null };
}

/** What is detected of some signs besides. */
export function mergeSigns(
  detection: Detection,
  found: readonly { id: string; tier: Tier }[],
): Detection {
  if (found.length === 0) return detection;
  const { danger } = detection;
  const groups = [...(danger ? [danger, ...danger.also] : []), ...found.map(toGroup)];
  return { danger: byUrgency(groups), clarification: null };
}

const toGroup = ({ id, tier }: { id: string; tier: Tier }): TierSigns => ({ tier, signs: [id] });

/** The signs of each tier together, those of the highest first. */
function byUrgency(groups: readonly TierSigns[]): DetectedSigns | null {
  const [highest, ...also] = TIERS_BY_URGENCY.flatMap((tier): TierSigns | [] => {
    const ofTier = groups.filter((one) => one.tier === tier);
    const signs = [...new Set(ofTier.flatMap((one) => one.signs))];
    return ofTier.length > 0 ? { tier, signs } : [];
  });
  return highest ? { ...highest, also } : null;
}

/** Detects the danger signs of a pack. */
export interface DangerDetector {
  /** Reads some of what it needs, which takes time only once. Returns whether all is read. */
  prepare: () => boolean;
  detect: (tokens: readonly QueryToken[]) => Detection;
}

/**
 * @param learned what was learned of its signs; without it rules alone decide
 */
export function createDangerDetector(
  urgent: Urgent,
  language: Language,
  learned?: LearnedClasses,
): DangerDetector {
  const reader = createSignReader(urgent, language);
  const evidenceOf = createClassifier(learned);
  const detect = (tokens: readonly QueryToken[]): Detection => {
    const reading = reader.read(tokens);
    const { raised, asked } = decide(reading, (features) => likelihoodOf(evidenceOf(features)));
    const danger = byUrgency(urgent.signs.filter(({ id }) => raised.includes(id)).map(toGroup));
    if (danger) return { danger, clarification: null };
    if (reading.isAboutSigns) {
      return { danger: { tier: 'emergency', signs: [], also: [] }, clarification: null };
    }
    return { danger: null, clarification: asked };
  };
  return { prepare: reader.prepare, detect };
}
