import { createTranslator } from "use-intl/core";
import { type Locale, languageTags } from "./locales";
import en from "./messages/en/all";
import fi from "./messages/fi/all";
import sv from "./messages/sv/all";
import { laidOver, type OfFormat, type Worded } from "./overrides";

/** The Finnish messages are written first; the other two have the same shape, which their tests and this type keep. */
export type Messages = typeof fi;
export type Namespace = keyof Messages;

const catalogues: Record<Locale, Messages> = { fi, sv, en };

/**
 * The words of one noun in one language, as a format says them; null where they are of no programme, and the platform's own are
 * said. A key that does not exist does not compile, and throws if it gets so far.
 */
export function translator<N extends Namespace>(
  locale: Locale,
  namespace: N,
  ...[format]: N extends OfFormat ? [format: Worded | null] : []
): Translator<N> {
  const of = format?.words ?? platform;
  const known = made.get(of) ?? new Map<string, unknown>();
  made.set(of, known);
  const key = `${locale} ${namespace}`;
  if (!known.has(key)) known.set(key, make(locale, namespace, format ?? null));
  return known.get(key) as Translator<N>;
}

/** Cached by format: a translator keeps the messages that it has parsed, and a page says hundreds. */
const made = new WeakMap<object, Map<string, unknown>>();
const platform = {};

type Translator<N extends Namespace> = ReturnType<typeof make<N>>;

function make<N extends Namespace>(locale: Locale, namespace: N, format: Worded | null) {
  const said = format?.words[namespace as OfFormat]?.[locale];
  const messages = said
    ? { ...catalogues[locale], [namespace]: laidOver(catalogues[locale][namespace], said) }
    : catalogues[locale];
  const t = createTranslator<Messages, N>({
    locale: languageTags[locale],
    messages,
    namespace,
    timeZone: "Europe/Helsinki",
    onError(error) {
      throw error;
    },
  });
  return saying(t, t.raw);
}

/**
 * Says without the library what needs nothing of it: a message without parameters, which is the same each time and most of a page, and
 * one whose parameters only stand in it. It would look for its own parsed message by a text of several hundred characters.
 */
function saying<T extends (...args: never[]) => unknown>(t: T, raw: (key: never) => unknown): T {
  const plain = new Map<unknown, unknown>();
  const simple = new Map<unknown, Simple | null>();
  return new Proxy(t, {
    apply(say, self, args) {
      const [key, values] = args;
      if (args.length === 1) {
        if (!plain.has(key)) plain.set(key, Reflect.apply(say, self, args));
        return plain.get(key);
      }
      if (!simple.has(key)) simple.set(key, simpleOf(Reflect.apply(raw, t, [key])));
      const parts = simple.get(key);
      const said = parts && args.length === 2 ? filled(parts, values) : null;
      return said ?? Reflect.apply(say, self, args);
    },
  });
}

/** Text, a parameter's name, text, and so on. */
type Simple = readonly string[];

/** A message in which parameters only stand: no plural, no choice, nothing that is quoted or marked. Null for any other. */
function simpleOf(message: unknown): Simple | null {
  if (typeof message !== "string") return null;
  const parts = message.split(/\{([a-zA-Z]\w*)\}/);
  return parts.some((text, place) => place % 2 === 0 && /[{}<']/.test(text)) ? null : parts;
}

/** The message with its parameters in it; null where one is missing, or is neither text nor a number. */
function filled(parts: Simple, values: Readonly<Record<string, unknown>> | undefined): string | null {
  let said = "";
  for (let place = 0; place < parts.length; place++) {
    const part = parts[place] as string;
    const value = place % 2 === 0 ? part : values?.[part];
    if (typeof value !== "string" && typeof value !== "number") return null;
    said += value;
  }
  return said;
}
