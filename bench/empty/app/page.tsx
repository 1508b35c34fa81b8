export default async function Page() {
  return <p>Rien.</p>;
}
