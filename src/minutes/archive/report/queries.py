"""What the report asks of the database."""

from __future__ import annotations

LANGUAGES = """
  SELECT coalesce(language, 'not known'), 'documents', count(*) FROM documents WHERE status <> 'failed'
  GROUP BY 1 ORDER BY 3 DESC, 1
"""
KINDS = """
  SELECT coalesce(media_type, 'not known'), count(*), sum(coalesce(pages, 1)), sum(coalesce(ocr, 0)) FROM documents
  GROUP BY 1 ORDER BY 2 DESC, 1
"""
READERS = """
  SELECT reader, count(*), count(DISTINCT document), avg(garble_score) FROM pages GROUP BY 1 ORDER BY 2 DESC, 1
"""
UNSOUND = """
  SELECT name, garble_score, repairs, ocr FROM documents WHERE garble_score > 0.05 ORDER BY garble_score DESC, name
"""
REASONS = """
  SELECT error_code, count(*), min(error_message) FROM documents WHERE status = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1
"""
FAILED = "SELECT name, error_code, error_message FROM documents WHERE status = 'failed' ORDER BY name"
#: ``codes`` are those of what makes a document partial.
PROBLEMS = """
  SELECT documents.name, problems.code, problems.page, problems.message FROM problems
  JOIN documents ON documents.id = problems.document WHERE documents.status = 'partial' AND problems.code IN ({codes})
  ORDER BY documents.name, problems.id
"""
MEETINGS = """
  SELECT substr(date, 1, 4), coalesce(bodies.name, 'body not known'), count(*) FROM meetings
  LEFT JOIN bodies ON bodies.id = body WHERE date IS NOT NULL GROUP BY 1, body ORDER BY 1, 2
"""
BODIES = """
  SELECT bodies.name, count(*), min(date), max(date) FROM meetings JOIN bodies ON bodies.id = body
  GROUP BY body ORDER BY 2 DESC, 1
"""
ATTENDANCE = """
  SELECT name, body, meetings, present, represented, excused, absent, unknown FROM attendance
  ORDER BY meetings DESC, present DESC, name, body, person
"""
UNDATED_DECISIONS = "SELECT count(*) FROM decisions JOIN meetings USING (document) WHERE date IS NULL"
LAUREATES = """
  SELECT year, award, recipients, amount, currency, document, page FROM awarded ORDER BY year DESC, award, rank, id
"""
ACTIONS = """
  SELECT due, due_text, owners, text, body, document, page, language FROM open_actions
  ORDER BY due IS NULL, due, id
"""
SOUNDNESS = """
  SELECT CASE WHEN garble_score < 0.01 THEN 'sound (under 0.01)' WHEN garble_score < 0.05 THEN 'good (0.01 to 0.05)'
    WHEN garble_score < 0.2 THEN 'fair (0.05 to 0.2)' ELSE 'poor (0.2 and more)' END,
    CASE ocr WHEN 1 THEN 'with pages read from images' ELSE 'from the text layer' END, count(*)
  FROM documents WHERE garble_score IS NOT NULL GROUP BY 1, 2 ORDER BY min(garble_score), 2
"""
DECISIONS = """
  SELECT substr(date, 1, 4), outcome, count(*) FROM decisions JOIN meetings USING (document) WHERE date IS NOT NULL
  GROUP BY 1, 2 ORDER BY 1, CASE outcome WHEN 'adopted' THEN 1 WHEN 'deferred' THEN 2 ELSE 3 END
"""
COUNTED = {
    "documents": "documents",
    "read": "documents WHERE status <> 'failed'",
    "partial": "documents WHERE status = 'partial'",
    "failed": "documents WHERE status = 'failed'",
    "meetings": "meetings",
    "bodies": "bodies",
    "people": "people",
    "decisions": "decisions",
    "laureates": "laureates",
    "actions": "actions",
    "open_actions": "actions WHERE status = 'open'",
}
