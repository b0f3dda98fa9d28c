/** Which danger signs a list in an answer holds. */
import type { Block, Sign } from './pack.js';

type SignsBlock = Extract<Block, { type: 'signs' }>;

/**
 * The danger signs of a list: those of its group, or all of its tier that no other list of the same answer
 * holds. So a sign without a group, which an external pack may have added, is in none of them missing.
 *
 * @param blocks of the whole answer
 */
export function listedSigns<S extends Pick<Sign, 'tier' | 'group'>>(
  { tier, group }: SignsBlock,
  blocks: readonly Block[],
  signs: readonly S[],
): S[] {
  const ofTier = signs.filter((sign) => sign.tier === tier);
  if (group !== undefined) return ofTier.filter((sign) => sign.group === group);
  const listed = new Set(
    blocks.flatMap((block) =>
      block.type === 'signs' && block.tier === tier ? (block.group ?? []) : [],
    ),
  );
  return ofTier.filter((sign) => sign.group === undefined || !listed.has(sign.group));
}
