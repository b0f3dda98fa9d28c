/**
 * The keyboard, mouse and window of the WebKit test browser.
 *
 * The test runner's own WebDriver launcher is not enough: it presses all letters of a word at once, so that
 * "spasm" loses its second s, and it can neither hold Shift nor resize the window. This has the part of
 * Puppeteer's `Page` that the commands use, so that sendKeys, sendMouse, resetMouse and setViewport work alike
 * in all three engines.
 */
import { setTimeout as wait } from 'node:timers/promises';

// Code points from https://www.w3.org/TR/webdriver2/#keyboard-actions
const SPECIAL_KEYS = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Insert', '\uE016'],
  ['Delete', '\uE017'],
  ['Meta', '\uE03D'],
]);
const BUTTONS = ['left', 'middle', 'right'];

/** @param {string} key */
function keyValue(key) {
  const value = SPECIAL_KEYS.get(key) ?? key;
  // The driver hangs with anything longer.
  if ([...value].length !== 1) throw new Error(`Unknown key: "${key}"`);
  return value;
}

/** @param {string} key */
function press(key) {
  const value = keyValue(key);
  const stroke = [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ];
  if (!/^[A-Z~!@#$%^&*()_+{}|:"<>?]$/.test(value)) return stroke;
  // As on a real keyboard: without Shift, WebKit types the lower character of the key.
  const shift = keyValue('Shift');
  return [{ type: 'keyDown', value: shift }, ...stroke, { type: 'keyUp', value: shift }];
}

/** @typedef {{ button?: string }} ButtonOption */

/** @param {ButtonOption} [option] */
function buttonNumber({ button = 'left' } = {}) {
  return Math.max(0, BUTTONS.indexOf(button));
}

/** @param {string} what */
function unsupported(what) {
  return () => {
    throw new Error(`${what} is not possible in WebKit: WebDriver has no command for it.`);
  };
}

/** @typedef {(actions: object[]) => Promise<void>} PerformActions */

/** @param {any} driver the WebdriverIO browser */
export function webkitPage(driver) {
  return {
    keyboard: createKeyboard(driver),
    mouse: createMouse(driver),
    /** @param {{ width: number, height: number }} viewport */
    setViewport: (viewport) => resizeWindow(driver, viewport),
    emulateMediaFeatures: unsupported('Emulating media features'),
    emulateMediaType: unsupported('Emulating a media type'),
  };
}

/** @param {any} driver */
function createKeyboard(driver) {
  /** @type {PerformActions} */
  const perform = (actions) => driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  return {
    /** @param {string} text */
    async type(text) {
      for (const [part] of text.matchAll(/[ -~]+|[^ -~]+/g)) {
        if (/^[ -~]/.test(part)) await perform([...part].flatMap(press));
        // The virtual keyboard is an American one. Other characters are inserted, as by an input method.
        else
          await driver.execute((/** @type {string} */ letters) => {
            document.execCommand('insertText', false, letters);
          }, part);
      }
    },
    /** @param {string} key */
    press: async (key) => perform(press(key)),
    /** @param {string} key */
    down: async (key) => perform([{ type: 'keyDown', value: keyValue(key) }]),
    /** @param {string} key */
    up: async (key) => perform([{ type: 'keyUp', value: keyValue(key) }]),
  };
}

/** @param {any} driver */
function createMouse(driver) {
  /** @type {PerformActions} */
  const perform = (actions) =>
    driver.performActions([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  /** @param {number} x @param {number} y */
  const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
  return {
    /** @param {number} x @param {number} y */
    move: (x, y) => perform([moveTo(x, y)]),
    /** @param {number} x @param {number} y @param {ButtonOption} [option] */
    click: (x, y, option) => {
      const button = buttonNumber(option);
      return perform([
        moveTo(x, y),
        { type: 'pointerDown', button },
        { type: 'pointerUp', button },
      ]);
    },
    /** @param {ButtonOption} [option] */
    down: (option) => perform([{ type: 'pointerDown', button: buttonNumber(option) }]),
    /** @param {ButtonOption} [option] */
    up: (option) => perform([{ type: 'pointerUp', button: buttonNumber(option) }]),
    reset: () =>
      perform([...BUTTONS.map((_, button) => ({ type: 'pointerUp', button })), moveTo(0, 0)]),
  };
}

/**
 * Resizes the window until the page in it has a size.
 *
 * @param {any} driver
 * @param {{ width: number, height: number }} viewport
 */
async function resizeWindow(driver, { width, height }) {
  const pageSize = () => driver.execute('return [innerWidth, innerHeight];');
  // The window is larger than the page by its bars, and a new size takes a moment to arrive.
  for (let round = 0; round < 20; round += 1) {
    const [innerWidth, innerHeight] = await pageSize();
    if (innerWidth === width && innerHeight === height) return;
    if (round % 5 === 0) {
      const outer = await driver.getWindowRect();
      await driver.setWindowRect(
        null,
        null,
        outer.width + width - innerWidth,
        outer.height + height - innerHeight,
      );
    }
    await wait(20);
  }
  const [innerWidth, innerHeight] = await pageSize();
  throw new Error(
    `WebKit's window could not be sized to ${width} x ${height}; it is ${innerWidth} x ${innerHeight}.`,
  );
}
