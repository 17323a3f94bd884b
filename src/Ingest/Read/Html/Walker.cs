using AngleSharp.Dom;

namespace Ingest.Read.Html;

/// <summary>Goes through the visible content under an element in document order, without recursion: pages can be nested deep.</summary>
internal sealed class Walker(Survey survey, TableSorting tables, Boilerplate? boilerplate, CancellationToken cancellation)
{
    /// <summary>Sends what is under the element to the flow.</summary>
    public void Walk(IElement root, IFlow flow)
    {
        var stack = new Stack<Frame>();
        stack.Push(new Frame { Node = root });
        int visited = 0;
        while (stack.TryPeek(out var frame))
        {
            if (frame.Next == frame.Node.ChildNodes.Length)
            {
                stack.Pop();
                Leave(frame, stack.TryPeek(out var above) ? above : null, flow);
                continue;
            }
            if ((++visited & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
            var node = frame.Node.ChildNodes[frame.Next++];
            if (node is IText text)
                Write(text.Data, frame.KeepsLines, flow);
            else if (node is IElement element && Enter(element, frame, flow) is { } below)
                stack.Push(below);
        }
    }

    private static void Write(string text, bool keepsLines, IFlow flow)
    {
        if (!keepsLines)
        {
            flow.Text(text);
            return;
        }
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                flow.Break();
            flow.Text(lines[i]);
        }
    }

    private Frame? Enter(IElement element, Frame above, IFlow flow)
    {
        var role = Markup.RoleOf(element);
        if (role is Role.NoText or Role.Unshown)
            return null;
        var style = InlineStyle.Of(element);
        if (style.Hides)
            return null;
        if (role == Role.Break)
        {
            flow.Break();
            return null;
        }
        if (role == Role.Table && tables.Data(element) is { } formed)
        {
            flow.Table(element, formed);
            return null;
        }
        string? furniture = above.Furniture ?? boilerplate?.KindOf(element, role, style);
        var frame = new Frame
        {
            Node = element,
            IsBlock = style.Block ?? role is not (Role.Inline or Role.Control),
            KeepsLines = above.KeepsLines || role == Role.Preformatted || style.KeepsLines,
            Heading = HeadingLevel(element, role, style) ?? above.Heading,
            Furniture = furniture,
        };
        if (frame.IsBlock)
            flow.Edge();
        if (furniture != above.Furniture)
            flow.Furniture(furniture);
        if (frame.Heading != above.Heading)
            flow.Heading(frame.Heading);
        if (role == Role.Item && survey.Number(element) is { } number)
            flow.Number(number);
        return frame;
    }

    private static void Leave(Frame frame, Frame? above, IFlow flow)
    {
        if (frame.IsBlock)
            flow.Edge();
        if (above == null)
            return;
        if (frame.Heading != above.Heading)
            flow.Heading(above.Heading);
        if (frame.Furniture != above.Furniture)
            flow.Furniture(above.Furniture);
    }

    private static int? HeadingLevel(IElement element, Role role, InlineStyle style)
    {
        if (role == Role.Heading)
            return element.LocalName[1] - '0';
        return element.ClassName?.Contains("MsoTitle", StringComparison.Ordinal) == true ? 0 : style.OutlineLevel;
    }

    private sealed class Frame
    {
        public required INode Node { get; init; }
        public bool IsBlock { get; init; }
        public bool KeepsLines { get; init; }
        public int? Heading { get; init; }
        public string? Furniture { get; init; }
        public int Next { get; set; }
    }
}
