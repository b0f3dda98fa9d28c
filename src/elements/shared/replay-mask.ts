/**
 * Asks session-replay and heat-map tools of the host page to leave out everything that depends on what was
 * typed. Only a block inside the shadow root hides it from all tools: masking texts, or marking the widget's
 * own element, does not.
 */
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit';

/** Each tool looks for its own class or attribute; see demo/embedding.md, "Privacy". */
const CLASSES = [
  'rr-block', // rrweb, and the many tools that are built on it
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

/** Marks an element. Must be called before the element is in the page, because tools look only once. */
export function mask(element: Element): void {
  element.classList.add(...CLASSES);
  for (const [name, value] of Object.entries(ATTRIBUTES)) element.setAttribute(name, value);
}

class Mask extends Directive {
  #isDone = false;

  override update({ element }: ElementPart): void {
    if (!this.#isDone) mask(element);
    this.#isDone = true;
  }

  render(): void {}
}

/** Marks an element in a template: `<div ${masked()}>`. */
export const masked = directive(Mask);
