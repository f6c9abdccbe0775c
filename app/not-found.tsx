/** What is no page and in no language, such as an unknown machine address: its status says enough. */
export default function NotFound() {
  return null;
}
