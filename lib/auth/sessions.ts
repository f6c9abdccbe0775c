/** How long a session may lie idle, in milliseconds: staff half a day, everybody else two weeks. */
export const idle = { staff: 12 * 3600_000, contact: 14 * 24 * 3600_000 };

/**
 * When a session that is used now should end, or null while what is written is near enough: a write on every page would be
 * waste. A session that is longer than it may be, because its person became staff, is cut.
 */
export function newExpiry(expires: Date, isStaff: boolean, now: Date): Date | null {
  const mayIdle = isStaff ? idle.staff : idle.contact;
  const wanted = now.getTime() + mayIdle;
  return Math.abs(wanted - expires.getTime()) > mayIdle / 24 ? new Date(wanted) : null;
}
