/** A code may be tried this often. */
export const mostTries = 5;

/** How long things that sign somebody in are good for, in milliseconds. */
export const lasts = {
  /** A request whose mail has not gone out: after that nobody waits for it. */
  request: 3600_000,
  signIn: 15 * 60_000,
  /** The link that confirms another address. */
  addressChange: 24 * 3600_000,
  handover: 60_000,
  personalLink: 14 * 24 * 3600_000,
  enrolmentLink: 30 * 24 * 3600_000,
  demoLink: 30 * 24 * 3600_000,
};

type StoredLink = { purpose: "PERSONAL" | "ENROLMENT" | "DEMO"; expiresAt: Date };

/**
 * Whether a link still opens: in its time; a personal one only while its person is no staff, who sign in each time; a demo one
 * only in the demo.
 */
export function mayOpen(
  link: StoredLink,
  { staff, demo }: { staff: boolean; demo: boolean },
  now: Date,
): boolean {
  if (link.expiresAt <= now) return false;
  if (link.purpose === "DEMO") return demo;
  return link.purpose === "ENROLMENT" || !staff;
}

/** An address that its owner recognises and a passer-by does not read: m•••@example.org. */
export function maskedAddress(email: string): string {
  const [local = "", domain = ""] = email.split("@");
  return `${local.slice(0, 1)}•••@${domain}`;
}
