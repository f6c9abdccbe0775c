/** The box that an address leads to: without what stands after a plus (RFC 5233), which anybody adds to their own. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf("@");
  const [local = ""] = email.slice(0, at).split("+");
  return `${local}${email.slice(at)}`.toLowerCase();
}
