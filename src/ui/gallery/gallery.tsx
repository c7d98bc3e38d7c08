export default function Gallery() {
  return <main>…</main>;
}
