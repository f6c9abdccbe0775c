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
  return memoisingPlain(t);
}

/** Memoises messages without parameters, which most of a page is. */
function memoisingPlain<T extends (...args: never[]) => unknown>(t: T): T {
  const plain = new Map<unknown, unknown>();
  return new Proxy(t, {
    apply(say, self, args) {
      const [key] = args;
      if (args.length > 1) return Reflect.apply(say, self, args);
      if (!plain.has(key)) plain.set(key, Reflect.apply(say, self, args));
      return plain.get(key);
    },
  });
}
