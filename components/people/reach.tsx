import { dialled, phoneNumbersIn, withZeros } from "@/lib/people/phone";
import { shownAddress } from "@/lib/people/shown-address";

/** High enough for a finger where such links stand below each other (WCAG 2.5.8). */
const reachClass = "inline-block min-h-6 max-w-full";

/** An e-mail address to write to, shown as people write it. */
export function EmailLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${address}`} className={reachClass}>
      {shownAddress(address)}
    </a>
  );
}

/** What somebody typed as their phone, each number in it a link that calls. */
export function PhoneLink({ phone: typed, label }: { phone: string; label?: string }) {
  const phone = withZeros(typed);
  const numbers = phoneNumbersIn(phone);
  const [only] = numbers;
  if (numbers.length === 1 && only)
    return (
      <a href={`tel:${dialled(only)}`} className={reachClass}>
        {label ?? phone}
      </a>
    );
  let rest = phone;
  const parts = numbers.map((number) => {
    const at = rest.indexOf(number);
    const before = rest.slice(0, at);
    rest = rest.slice(at + number.length);
    return (
      <span key={number}>
        {before}
        <a href={`tel:${dialled(number)}`} className={reachClass}>
          {number}
        </a>
      </span>
    );
  });
  return (
    <span>
      {parts}
      {rest}
    </span>
  );
}
