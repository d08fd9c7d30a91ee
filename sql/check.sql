-- Checks the rules that must hold in the database certaward after any failure of servers and machines. Changes nothing.
--
--   mariadb certaward < sql/check.sql
--
-- Prints a row for each breach of a rule, and nothing if all is well. Reads everything from one snapshot.

SET NAMES utf8mb4;
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY;

-- ---- decisions

SELECT 'the decision in force is not the last one of history' AS broken, r.application_id, r.version
FROM review r
LEFT JOIN review_event e ON e.application_id = r.application_id AND e.version = r.version
WHERE e.event_id IS NULL
   OR e.to_status <> r.status OR NOT (e.to_level <=> r.level) OR NOT (e.to_reason_code <=> r.reason_code)
   OR NOT (e.to_reason_words <=> r.reason_words) OR NOT (e.to_exception_words <=> r.exception_words)
   OR NOT (e.account <=> r.account);

SELECT 'history goes on after the decision in force, or has no decision' AS broken, e.application_id, e.version
FROM review_event e
LEFT JOIN review r ON r.application_id = e.application_id
WHERE r.application_id IS NULL OR e.version > r.version;

SELECT 'versions have a gap' AS broken, application_id, COUNT(*) AS events, MAX(version) AS newest
FROM review_event
GROUP BY application_id
HAVING COUNT(*) <> MAX(version) OR MIN(version) <> 1;

SELECT 'a decision does not begin where the one before it ended' AS broken, application_id, version
FROM (SELECT application_id, version, from_status, from_level, from_reason_code,
             COALESCE(LAG(to_status) OVER before_it, 'pending') AS was_status,
             LAG(to_level) OVER before_it AS was_level,
             LAG(to_reason_code) OVER before_it AS was_reason
      FROM review_event
      WINDOW before_it AS (PARTITION BY application_id ORDER BY version)) e
WHERE NOT (from_status = was_status AND from_level <=> was_level AND from_reason_code <=> was_reason);

SELECT 'a decision counts as another one' AS broken, c.application_id, c.status
FROM application_check c
LEFT JOIN review r ON r.application_id = c.application_id
WHERE c.status <> COALESCE(r.status, 'pending');

SELECT 'a decision is not in the access record' AS broken, e.application_id, e.version
FROM review_event e
LEFT JOIN access_application s ON s.application_id = e.application_id
LEFT JOIN access_event a ON a.event_id = s.event_id AND a.action = 'decide' AND a.account = e.account
                        AND a.subject = CONCAT('application ', e.application_id, ' version ', e.version)
WHERE e.kind = 'decided' AND e.occurred_at >= (SELECT applied_at FROM schema_version WHERE version = 4)
  AND e.occurred_at >= NOW() - INTERVAL COALESCE((SELECT CASE WHEN value NOT REGEXP '^[0-9]{1,5}$' THEN 1826
                                                       WHEN value = 0 THEN 36500
                                                       ELSE LEAST(GREATEST(value, 183), 36500) - 1 END
                                                  FROM setting WHERE name = 'access_days'), 1826) DAY -- older rows may have expired
GROUP BY e.event_id
HAVING COUNT(a.event_id) <> 1;

-- ---- exports

SELECT 'a complete export lacks rows or bytes' AS broken, e.export_id
FROM export e
WHERE e.state = 'complete' AND e.removed_at IS NULL AND e.fingerprint IS NOT NULL
  AND (e.row_count <> (SELECT COUNT(*) FROM export_row x WHERE x.export_id = e.export_id)
       OR e.byte_count <> (SELECT COALESCE(SUM(LENGTH(p.bytes)), 0) FROM export_piece p WHERE p.export_id = e.export_id)
       OR e.csv_byte_count <> (SELECT COALESCE(SUM(LENGTH(p.bytes)), 0) FROM export_csv_piece p
                               WHERE p.export_id = e.export_id));

SELECT 'an export that is not complete has a file' AS broken, e.export_id
FROM export e
WHERE (e.state <> 'complete' OR e.removed_at IS NOT NULL)
  AND EXISTS (SELECT 1 FROM export_piece p WHERE p.export_id = e.export_id);

-- ---- the access record

SELECT 'a row of the access record was changed' AS broken, event_id, node
FROM access_event
WHERE node <> ''
  AND hash <> access_hash(previous_hash, node, occurred_at, account, address, action, subject, applications, export_id,
                          result);

SELECT 'before this row of the access record one is missing or was slipped in' AS broken, event_id, node
FROM (SELECT e.event_id, e.node, e.previous_hash,
             COALESCE(LAG(e.hash) OVER (PARTITION BY e.node ORDER BY e.event_id), c.begins_after) AS expected
      FROM access_event e
      LEFT JOIN access_chain c ON c.node = e.node
      WHERE e.node <> '') e
WHERE expected IS NULL OR previous_hash <> expected;

SELECT 'the newest rows of the access record are missing' AS broken, c.node
FROM access_chain c
WHERE c.hash <> COALESCE((SELECT e.hash FROM access_event e WHERE e.node = c.node ORDER BY e.event_id DESC LIMIT 1),
                         c.begins_after);

COMMIT;
