/** A value that travels with a form unseen; nothing is sent when there is none. */
export function Hidden({ name, value }: { name: string; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />;
}
