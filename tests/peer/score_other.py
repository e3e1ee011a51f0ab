#!/usr/bin/env python3
"""Score the tables other than claims against tests/gold/other.

usage: score_other.py DIST TEXTS GOLD [-v]

A source is matched to GOLD/<name>.json by the SHA-256 of TEXTS/<name>.txt. Gold items and records are paired one to one,
best first, where their quotes overlap and their keys agree:
  recognitions     the country (or the words of the body), and the verb
  legal_acts       the kind or the date, and words of title or quote overlap
  observances      the kind or words of the name
  quotations       the spoken words: overlap of at least 80 % of the longer
  control_changes  the place's words
  responsibility   the role, and words of the actor
  persons, organisations, places
                   mention by mention: `mentions` (field `actor_id` or `place_id`, `kind`) against mention_spans, overlapping spans
After the counts: of the pairs, how many have the same country, date, kind, title … where the gold gives one.
Items marked doubtful are neither asked for nor held against a record. Items give alternatives as <field>_alt.
"""
import hashlib, json, pathlib, re, sys

def load(p): return json.loads(pathlib.Path(p).read_text(encoding="utf-8"))
def words(s): return set(re.findall(r"\w+", (s or "").replace("\u00a0", " ").lower())) - {"the", "of", "a", "an", "and"}
GENERIC = {"parliament", "parliaments", "republic"}
def near(a, b):
    a, b = (words(x) - GENERIC or words(x) for x in (a, b))
    return bool(a and b) and len(a & b) >= 0.5 * min(len(a), len(b))
def overlap(a, b): return min(a["end"], b["end"]) - max(a["start"], b["start"])
def either(item, key, value): return value is not None and value in (item.get(key), item.get(key + "_alt"))
def texts_of(rec, *fields):
    ev = rec.get("evidence") or {}
    return [t for f in fields for t in (rec.get(f), (ev.get(f) or {}).get("text")) if isinstance(t, str)]
def any_near(texts, *wanted): return any(near(t, w) for t in texts for w in wanted if w)

KEYS = {
    "recognitions": lambda g, r: either(g, "verb", r.get("verb")) and any_near(texts_of(r, "body", "country"), g["body"], g.get("body_full"), g.get("country"), g.get("country_alt")),
    "legal_acts": lambda g, r: (either(g, "kind", r.get("kind")) or either(g, "date", r.get("date"))) and any_near(texts_of(r, "title", "quote", "subject"), g.get("title") or g["quote"], g["quote"]),
    "observances": lambda g, r: either(g, "kind", r.get("kind")) or any_near(texts_of(r, "name"), g.get("name")),
    "control_changes": lambda g, r: any_near(texts_of(r, "place_id", "place", "place_text"), g["place"]),
    "responsibility": lambda g, r: either(g, "role", r.get("role")) and any_near(texts_of(r, "actor_id", "actor", "actor_text"), g["actor"], g.get("actor_alt")),
}

DETAILS = {"recognitions": ("country", "body_kind", "date", "count", "event"), "legal_acts": ("kind", "date", "title"), "observances": ("kind", "date", "name"), "quotations": ("kind", "speaker", "date"), "control_changes": ("date",)}

def pair(gold, recs, score):
    cand = sorted(((not g.get("doubtful"), score(g, r), i, j) for i, g in enumerate(gold) for j, r in enumerate(recs)), reverse=True)
    used_g, used_r = {}, set()
    for _, s, i, j in cand:
        if s > 0 and i not in used_g and j not in used_r: used_g[i] = j; used_r.add(j)
    return used_g, used_r

def main(dist, texts, gold_dir, verbose):
    dist = pathlib.Path(dist)
    sources = {s["sha256"]: s["id"] for s in load(dist / "json/sources.json")}
    tally = {}
    right = {}
    def add(name, gold, recs, used_g, used_r, doc):
        for i, j in used_g.items():
            for k in DETAILS.get(name, ()):
                if gold[i].get(k) is None or gold[i].get("doubtful"): continue
                got = recs[j].get({"event": "event_id"}.get(k, k))
                ok = either(gold[i], k, got) or k == "country" and got in (gold[i].get("iso"), gold[i].get("iso_alt")) or k in ("title", "name", "speaker") and any_near(texts_of(recs[j], k, k + "_id", k + "_text"), gold[i][k])
                t = right.setdefault((name, k), [0, 0]); t[1] += 1; t[0] += bool(ok)
        t = tally.setdefault(name, [0, 0, 0])
        sure = [i for i, g in enumerate(gold) if not g.get("doubtful")]
        free = {j for i, j in used_g.items() if gold[i].get("doubtful")}
        t[0] += sum(i in used_g for i in sure); t[1] += len(sure); t[2] += len(recs) - len(free)
        if verbose:
            for i in sure:
                if i not in used_g: print("missed", name, doc[:8], {k: gold[i].get(k) for k in ("body", "verb", "kind", "title", "name", "place", "actor", "role", "date", "exact", "text") if gold[i].get(k)}, "|", gold[i]["quote"][:120])
            for j, r in enumerate(recs):
                if j not in used_r: print("extra ", name, doc[:8], r.get("quote", r.get("text", ""))[:140])
    for f in sorted(pathlib.Path(gold_dir).glob("*.json")):
        gold = load(f)
        sid = sources.get(hashlib.sha256((pathlib.Path(texts) / (f.stem + ".txt")).read_bytes()).hexdigest())
        if sid is None: sys.exit(f"{f.stem}: no source in {dist} has this text")
        of = lambda name: [r for r in load(dist / f"json/{name}.json") if r["source_id"] == sid]
        for name, agree in KEYS.items():
            recs = of(name)
            add(name, gold[name], recs, *pair(gold[name], recs, lambda g, r: overlap(g, r) if overlap(g, r) > 0 and agree(g, r) else 0), f.stem)
        said = [dict(g, start=g.get("exact_start", g["start"]), end=g.get("exact_end", g["end"])) for g in gold["quotations"]]
        recs = [dict(r, **{k: (r["evidence"].get("exact") or r)[k] for k in ("start", "end")}) for r in of("quotations")]
        longest = lambda g, r: max(g["end"] - g["start"], r["end"] - r["start"])
        add("quotations", said, recs, *pair(said, recs, lambda g, r: overlap(g, r) if overlap(g, r) >= 0.8 * longest(g, r) else 0), f.stem)
        actors = {a["id"]: a for a in load(dist / "json/actors.json")}
        mentions = of("mentions")
        kind = lambda m: actors.get(m.get("actor_id"), {}).get("kind")
        for name, mine in (("persons", [m for m in mentions if m.get("actor_id") and kind(m) == "person"]),
                           ("organisations", [m for m in mentions if m.get("actor_id") and kind(m) not in ("person", "state")]),
                           ("places", [m for m in mentions if m.get("place_id")])):
            spans = [{"start": a, "end": b, "quote": g["quote"], "name": g["name"], "doubtful": g.get("doubtful")} for g in gold[name] for a, b in g["mention_spans"]]
            add(name, spans, mine, *pair(spans, mine, lambda g, r: max(overlap(g, r), 0)), f.stem)
    for name, (hit, n, found) in tally.items():
        p, r = hit / found if found else float("nan"), hit / n if n else float("nan")
        print(f"{name:16s} P {p:6.3f}  R {r:6.3f}   hit {hit}  gold {n}  found {found}   "
              + "  ".join(f"{k} {a}/{b}" for (t, k), (a, b) in right.items() if t == name))

if __name__ == "__main__":
    args = [a for a in sys.argv[1:] if a != "-v"]
    if len(args) != 3: sys.exit(__doc__)
    main(*args, verbose="-v" in sys.argv)
