/** Soft tones, made on the device, and a vibration where there is one. */
import type { Step } from './timeline.js';

export type Tone = Step['cue'] | 'end';

/** Heights in hertz, one after the other. Up means up: a hold is high, letting go is low. */
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
/** Seconds from one tone to the next. */
const TONE_INTERVAL_S = 0.28;
const GAIN = 0.18;

export class Tones {
  /** Whether anything sounds. */
  isOn = true;
  #context: AudioContext | undefined;

  /** Browsers allow sound only once something was pressed, and may take it back while the page is hidden. */
  open(): void {
    // A device without sound must not stop the timer.
    try {
      this.#context ??= new AudioContext();
      void this.#context.resume().catch(() => undefined);
    } catch {
      this.#context = undefined;
    }
  }

  play(tone: Tone): void {
    const heights = FREQUENCIES_HZ[tone];
    // What was not heard in its time must not be heard all at once later.
    if (this.isOn && this.#context?.state === 'running') this.#sound(this.#context, heights);
    else void this.#context?.resume().catch(() => undefined);
    // What is lying under the hand may be felt. Some browsers refuse it, and say so by `false`.
    if (this.isOn) navigator.vibrate?.(heights.flatMap(() => [120, 160]));
  }

  close(): void {
    void this.#context?.close().catch(() => undefined);
    this.#context = undefined;
  }

  #sound(context: AudioContext, heights: readonly number[]): void {
    heights.forEach((height, index) => {
      const start = context.currentTime + index * TONE_INTERVAL_S;
      const tone = context.createOscillator();
      const gain = context.createGain();
      tone.frequency.value = height;
      // Swells and fades, so that nothing clicks.
      gain.gain.setValueAtTime(0, start);
      gain.gain.linearRampToValueAtTime(GAIN, start + 0.03);
      gain.gain.linearRampToValueAtTime(0, start + TONE_INTERVAL_S * 1.5);
      tone.connect(gain).connect(context.destination);
      tone.start(start);
      tone.stop(start + TONE_INTERVAL_S * 1.5);
    });
  }
}
