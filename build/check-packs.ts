import { problemLine, readContent } from './compile-packs.ts';

// Checks every pack the product ships and says where each fault stands.
const { content, problems } = readContent();
for (const pack of content.packs) {
  const questions = pack.sections.flatMap((section) => section.questions).length;
  console.log(`${pack.id} ${pack.edition}: ${pack.sections.length} sections, ${questions} questions, good`);
}
for (const problem of problems) console.error(problemLine(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
