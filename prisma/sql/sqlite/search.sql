-- The index of public claims: derived from claims, articles and registers, made and rebuilt at start where it is missing, differs or is stale.
-- It holds folded words, as lib/domain/search-words.ts makes them.

CREATE VIRTUAL TABLE "ClaimSearch" USING fts5("statement", "quote", "headline", "names", prefix='2 3', tokenize='unicode61 remove_diacritics 2');
