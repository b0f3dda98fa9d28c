/** Soft tones, made on the device, and a vibration where there is one. */
import { attempt } from './attempt.js';
import type { Step } from './timeline.js';

export type Tone = Step['cue'] | 'end';

/** Frequencies of the tones, one after the other. They follow the movement: a hold is high, lowering is low. */
const FREQUENCIES_HZ: Record<Tone, readonly number[]> = {
  ready: [440],
  start: [440, 523],
  move: [523],
  hold: [659],
  lower: [392],
  side: [523, 392, 523],
  in: [440],
  out: [330],
  halfway: [523, 523],
  end: [523, 659, 784],
};
/** Seconds from the start of one tone to the next. */
const TONE_INTERVAL_S = 0.28;
/** Each tone fades out into the next one. */
const TONE_DURATION_S = TONE_INTERVAL_S * 1.5;
/** Seconds until a tone is at its full volume. */
const ATTACK_S = 0.03;
/** Full volume, from 0 to 1. */
const MAX_GAIN = 0.18;
/** Vibration for each tone, and the pause after it. */
const VIBRATION_MS = [120, 160];

export class Tones {
  /** Whether tones and vibrations are on. */
  isOn = true;
  #context: AudioContext | undefined;

  /** To be called from a press, as browsers allow sound only then, and again when the page was hidden. */
  open(): void {
    attempt(() => (this.#context ??= new AudioContext()).resume());
  }

  play(tone: Tone): void {
    if (!this.isOn) return;
    const context = this.#context;
    const frequencies = FREQUENCIES_HZ[tone];
    // Tones that are scheduled while the context is suspended would all sound at once when it resumes.
    if (context?.state === 'running') attempt(() => this.#sound(context, frequencies));
    else attempt(() => context?.resume());
    attempt(() => navigator.vibrate?.(frequencies.flatMap(() => VIBRATION_MS)));
  }

  close(): void {
    const context = this.#context;
    this.#context = undefined;
    attempt(() => context?.close());
  }

  #sound(context: AudioContext, frequencies: readonly number[]): void {
    frequencies.forEach((frequency, index) => {
      const start = context.currentTime + index * TONE_INTERVAL_S;
      const end = start + TONE_DURATION_S;
      const tone = context.createOscillator();
      const gain = context.createGain();
      tone.frequency.value = frequency;
      // A sudden start or end would click.
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(MAX_GAIN, start + ATTACK_S);
      gain.gain.linearRampToValueAtTime(0, end);
      tone.connect(gain).connect(context.destination);
      tone.start(start);
      tone.stop(end);
    });
  }
}
