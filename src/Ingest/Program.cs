using Ingest.Model;
using Ingest.Normalize;
using Ingest.Read;
using Ingest.Recognize;

var file = new SourceFile(Path.GetFileName(args[0]), File.ReadAllBytes(args[0]));
IDocumentReader reader = new Ingest.Read.Text.TextReader();
Document document = Normalizer.Normalize(Recognizer.Recognize(reader.Read(file, new ReadLimits(), default)), file);
using FileStream stream = File.Create(args[1]);
CanonicalJson.Write(document, stream);
return 0;
