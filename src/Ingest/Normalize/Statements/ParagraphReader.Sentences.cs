namespace Ingest.Normalize.Statements;

// What a sentence goes on with: the whole behind its parts, the fund it opens with.
internal sealed partial class ParagraphReader
{
    // What 其中 names parts of: the sentence's own subject.
    private List<Draft> _whole = [];

    // The sentence begins with 其中, or no amount of it has been read yet.
    private bool _isOfParts, _isUnopened;

    private void EnterSentence(int start)
    {
        int end = _text.IndexOf('。', start);
        _sentence = (start, end < 0 ? _text.Length : end + 1);
        (_with, _date, _count, _kept) = (null, null, null, null);
        // …总收入5万元，其中：甲3万元，乙2万元。与上年相比增加…: the next sentence goes on with the whole, unless the last part was compared itself.
        if (_whole.Count > 0 && _listed.Count > (_isOfParts ? 1 : 0) && _current is [{ IsCompared: false }, ..])
            _current = _whole;
        (_whole, _isOfParts, _isUnopened, _subjects.Fund) = ([], false, true, _around.Fund);
        _listed.Clear();
    }

    // The first amount of a sentence names the fund that it speaks of, unless it is one of a list: 包括：政府性基金收入….
    private void EnterFund(ReadOnlySpan<char> lead, int from)
    {
        ReadOnlySpan<char> before = _text.AsSpan(_sentence.Start, from - _sentence.Start);
        if (_isUnopened && FundScope.Named(lead) is string fund && before.IndexOf("其中") < 0 && before.IndexOf("包括") < 0)
            _subjects.Fund = fund;
        _isUnopened = false;
    }
}
