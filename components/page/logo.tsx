/** Nine threads woven: the mark of the product. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 29 29" fill="currentColor" aria-hidden="true">
      <path d="M0 2.75h9v3.5H0zM12.75 0h3.5v9h-3.5zM20 2.75h9v3.5h-9zM2.75 10h3.5v9h-3.5zM10 12.75h9v3.5h-9z" />
      <path d="M22.75 10h3.5v9h-3.5zM0 22.75h9v3.5H0zM12.75 20h3.5v9h-3.5zM20 22.75h9v3.5h-9z" />
    </svg>
  );
}
