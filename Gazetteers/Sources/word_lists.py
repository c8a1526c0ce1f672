"""The format of long word lists: a row is a value and the words that have it, divided by bars, as many as fit into a line."""

WIDTH = 110


def rows(pairs):
    """Rows for (word, value) pairs, the values in order and the words of each in order."""
    groups = {}
    for word, value in pairs:
        groups.setdefault(value, set()).add(word)
    for value in sorted(groups):
        line = ''
        for word in sorted(groups[value]):
            if line and len(line) + len(word) > WIDTH:
                yield value + '\t' + line
                line = word
            else:
                line = line + '|' + word if line else word
        yield value + '\t' + line


def words(path):
    """All words of a list."""
    with open(path, encoding='utf-8') as file:
        return {word for line in file for word in line.rstrip('\n').split('\t')[-1].split('|')}
