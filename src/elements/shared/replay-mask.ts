/**
 * Asks session-replay and heat-map tools of the host page to leave out what
 * depends on what was typed. Only a block inside the shadow root hides what is
 * typed from all of them: a mask, or a mark on the element itself, does not.
 */
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

/** Each tool has its own; see demo/embedding.md, "Privacy". */
const CLASSES = [
  'rr-block', // rrweb, and the many that are made with it
  'fs-exclude', // FullStory
  'ph-no-capture', // PostHog
  'sentry-block',
  'nr-block', // New Relic
  'amp-block', // Amplitude
  'mf-excluded', // Mouseflow
  'lo-sensitive', // Lucky Orange
  'ym-hide-content', // Yandex Metrica
  'ym-disable-keys',
];
const ATTRIBUTES = {
  'data-clarity-mask': 'true', // Microsoft Clarity
  'data-hj-suppress': '', // Hotjar
  'data-private': '', // LogRocket
  'data-dd-privacy': 'hidden', // Datadog
  'data-matomo-mask': '',
  'data-cs-mask': '', // Contentsquare
  'data-sl': 'exclude', // Smartlook
  'data-heap-redact-text': 'true',
};

/** Marks an element. Has to come before the element is in the page: tools look once. */
export function mask(element: Element): void {
  element.classList.add(...CLASSES);
  for (const [name, value] of Object.entries(ATTRIBUTES)) element.setAttribute(name, value);
}

class Mask extends Directive {
  #done = false;

  override update({ element }: ElementPart): void {
    if (!this.#done) mask(element);
    this.#done = true;
  }

  render(): void {}
}

/** The same in a template: `<div ${masked()}>`. */
export const masked = directive(Mask);
