/** The few pictures of the interface: 16 px line drawings that take the colour of the text around them. */
const PATHS = {
  back: 'M9.5 3 4.5 8l5 5M5 8h7.5',
  close: 'm4 4 8 8m0-8-8 8',
  more: 'm4 6 4 4 4-4',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  caution: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.4M8 11.6v.1',
  book: 'M8 4.2C6.6 3 4.6 2.8 2.2 3v9.4c2.4-.2 4.4 0 5.8 1.2 1.4-1.2 3.4-1.4 5.8-1.2V3C11.4 2.8 9.4 3 8 4.2zm0 0v9.2',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm3.3 7.8 3.4 3.4',
  tab: 'M9.5 2.5h4v4m0-4-6 6M6.5 3.5h-4v10h10v-4',
  copy: 'M5.5 5.5h8v8h-8zm5-3h-8v8',
  gear: 'M2 4.5h7m3 0h2M2 11.5h2m3 0h7M9 4.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0zm-5 7a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0z',
} as const;

export type IconName = keyof typeof PATHS;

/** Always decoration: whoever uses it puts the words beside it or on the button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
