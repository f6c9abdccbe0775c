/** A letter O that stands for a zero in a number ("O40 123 4567"), as that zero: beside a digit, and in no word. */
export function withZeros(typed: string): string {
  return typed.replace(
    /(?<![\p{Letter}])[Oo\u039f\u03bf\u041e\u043e]+(?=[\s()./+-]*\d)|(?<=\d)[Oo\u039f\u03bf\u041e\u043e]+(?!\p{Letter})/gu,
    (letters) => "0".repeat(letters.length),
  );
}

/** The phone numbers in what somebody typed: "040 123 4567 / 050 765 4321, iltaisin" holds two. */
export function phoneNumbersIn(typed: string): string[] {
  const parts = typed.split(/\p{Letter}+|[,;|]|\s\/\s?|\s?\/\s/u);
  return parts.flatMap((part) => {
    const number = /\+?[\d(][\d\s()./+-]*\d/.exec(part)?.[0];
    return number && digitsOf(number) >= 5 ? apart(number) : [];
  });
}

/** Two whole numbers with nothing but a slash, a dash or a space between them: at a slash, or where one would be too long. */
function apart(number: string): string[] {
  const between = [...number.matchAll(/[\s/-]+(?=\(?[+0])|\//g)].find(({ 0: sign, index }) => {
    const [before, after] = [digitsOf(number.slice(0, index)), digitsOf(number.slice(index))];
    return before >= 7 && after >= 7 && (sign.includes("/") || before + after > mostDigits);
  });
  if (!between) return [number];
  return [number.slice(0, between.index), ...apart(number.slice(between.index + between[0].length))];
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}

/** No telephone number has more (ITU-T E.164). */
const mostDigits = 15;

/** A number as a phone dials it; "+358 040 …" without the zero, which belongs to numbers that are dialled in Finland. */
export function dialled(number: string): string {
  return number
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(\+|00)3580/, "$1358");
}
