-- Long work as jobs: what is to be done, how far it is, and what came of it. A gateway does the work, a portion at a time, with the
-- rights of whoever started it; whichever gateway has time goes on where another one has stopped.

CREATE TABLE crm_private.jobs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  actor_id uuid NOT NULL,
  key text CHECK (length(key) <= 300),
  work jsonb NOT NULL,
  way text NOT NULL,
  status text NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'paused', 'finished', 'cancelled', 'failed')),
  place text,               -- where to go on: a cursor, or a number of rows
  done integer NOT NULL DEFAULT 0,
  total integer,
  reason text,
  leased_until timestamptz NOT NULL DEFAULT '-infinity',
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (actor_id, key)
);
CREATE INDEX jobs_running_idx ON crm_private.jobs (at) WHERE status = 'running';

-- What came of each portion, in their order.
CREATE TABLE crm_private.job_results (
  job_id uuid NOT NULL REFERENCES crm_private.jobs (id) ON DELETE CASCADE,
  portion integer NOT NULL,
  result jsonb NOT NULL,
  PRIMARY KEY (job_id, portion)
);

ALTER TABLE crm_private.jobs OWNER TO crm_owner;
ALTER TABLE crm_private.job_results OWNER TO crm_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_private.jobs, crm_private.job_results TO crm_functions;
ALTER TABLE crm_private.jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.jobs FORCE ROW LEVEL SECURITY;
ALTER TABLE crm_private.job_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE crm_private.job_results FORCE ROW LEVEL SECURITY;
CREATE POLICY functions ON crm_private.jobs TO crm_functions USING (true) WITH CHECK (true);
CREATE POLICY functions ON crm_private.job_results TO crm_functions USING (true) WITH CHECK (true);

-- A job of the caller's as {"id", "status", "done", "total", "reason", "results": what came of each portion}.
CREATE FUNCTION crm.job(job_id uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  wanted uuid := job_id;
  found jsonb := (SELECT jsonb_build_object('id', j.id, 'kind', j.work ->> 'kind', 'status', j.status, 'done', j.done, 'total', j.total,
      'reason', j.reason, 'results', (SELECT coalesce(jsonb_agg(r.result ORDER BY r.portion), '[]') FROM crm_private.job_results r WHERE r.job_id = j.id))
    FROM crm_private.jobs j WHERE j.id = wanted AND j.actor_id = me);
BEGIN
  IF found IS NULL THEN
    RAISE EXCEPTION 'There is no such job' USING ERRCODE = 'PT404';
  END IF;
  RETURN found;
END
$$;

CREATE FUNCTION crm.start_job(work jsonb, total integer DEFAULT NULL, idempotency_key text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  target uuid;
BEGIN
  IF (SELECT count(*) FROM crm_private.jobs j WHERE j.actor_id = me AND j.status IN ('running', 'paused')) >= 20 THEN
    RAISE EXCEPTION 'Too many jobs are under way' USING ERRCODE = 'PT422';
  END IF;
  INSERT INTO crm_private.jobs AS j (actor_id, key, work, way, total) VALUES (me, idempotency_key, work, crm_private.way(), total)
    ON CONFLICT (actor_id, key) DO NOTHING RETURNING j.id INTO target;
  IF target IS NULL THEN
    SELECT j.id INTO target FROM crm_private.jobs j WHERE j.actor_id = me AND j.key = idempotency_key AND j.work = start_job.work;
    IF target IS NULL THEN
      RAISE EXCEPTION 'The same key was used for something else' USING ERRCODE = 'PT422';
    END IF;
  END IF;
  RETURN crm.job(target);
END
$$;

-- action: pause, resume, cancel. A job that has ended stays as it is.
CREATE FUNCTION crm.control_job(job_id uuid, action text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  wanted uuid := job_id;
BEGIN
  UPDATE crm_private.jobs AS j SET status = CASE action WHEN 'pause' THEN 'paused' WHEN 'resume' THEN 'running' ELSE 'cancelled' END
    WHERE j.id = wanted AND j.actor_id = me AND j.status IN ('running', 'paused') AND action IN ('pause', 'resume', 'cancel');
  RETURN crm.job(wanted);
END
$$;

-- For gateways: a job that nobody works on. It is the caller's for half a minute, and longer with each portion.
CREATE FUNCTION crm_private.claim_job() RETURNS TABLE (id uuid, actor_id uuid, work jsonb, way text, place text, portion integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  mine uuid;
BEGIN
  SELECT j.id INTO mine FROM crm_private.jobs j WHERE j.status = 'running' AND j.leased_until < clock_timestamp()
    ORDER BY j.at LIMIT 1 FOR UPDATE SKIP LOCKED;
  UPDATE crm_private.jobs AS j SET leased_until = clock_timestamp() + interval '30 seconds' WHERE j.id = mine;
  RETURN QUERY SELECT j.id, j.actor_id, j.work, j.way, j.place,
      (SELECT count(*)::integer FROM crm_private.job_results r WHERE r.job_id = j.id)
    FROM crm_private.jobs j WHERE j.id = mine;
END
$$;

-- After a portion: where to go on (nowhere: it is finished), how many it was, what came of them. Whether to go on.
CREATE FUNCTION crm_private.advance_job(job_id uuid, portion integer, place text, count integer, total integer, result jsonb)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := job_id;
  next_place text := place;
  known_total integer := total;
  number_of_portion integer := portion;
  added integer := count;
  now_status text;
BEGIN
  INSERT INTO crm_private.job_results VALUES (target, number_of_portion, result) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false; -- somebody else was quicker
  END IF;
  UPDATE crm_private.jobs AS j SET place = next_place, done = j.done + added, total = coalesce(known_total, j.total),
      status = CASE WHEN next_place IS NULL AND j.status IN ('running', 'paused') THEN 'finished' ELSE j.status END,
      leased_until = CASE WHEN j.status = 'running' THEN clock_timestamp() + interval '30 seconds' ELSE '-infinity' END
    WHERE j.id = target RETURNING j.status INTO now_status;
  RETURN now_status = 'running';
END
$$;

CREATE FUNCTION crm_private.fail_job(job_id uuid, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := job_id;
  words text := reason;
BEGIN
  UPDATE crm_private.jobs AS j SET status = 'failed', reason = words WHERE j.id = target AND j.status IN ('running', 'paused');
END
$$;

-- Jobs that ended before a day.
CREATE FUNCTION crm_private.forget_jobs(until_day date) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM crm_private.jobs AS j WHERE j.at < until_day AND j.status NOT IN ('running', 'paused');
END
$$;

ALTER FUNCTION crm.job(uuid) OWNER TO crm_functions;
ALTER FUNCTION crm.start_job(jsonb, integer, text) OWNER TO crm_functions;
ALTER FUNCTION crm.control_job(uuid, text) OWNER TO crm_functions;
ALTER FUNCTION crm_private.claim_job() OWNER TO crm_functions;
ALTER FUNCTION crm_private.advance_job(uuid, integer, text, integer, integer, jsonb) OWNER TO crm_functions;
ALTER FUNCTION crm_private.fail_job(uuid, text) OWNER TO crm_functions;
ALTER FUNCTION crm_private.forget_jobs(date) OWNER TO crm_functions;
REVOKE ALL ON FUNCTION crm.job(uuid), crm.start_job(jsonb, integer, text), crm.control_job(uuid, text), crm_private.claim_job(),
  crm_private.advance_job(uuid, integer, text, integer, integer, jsonb), crm_private.fail_job(uuid, text),
  crm_private.forget_jobs(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION crm.job(uuid), crm.start_job(jsonb, integer, text), crm.control_job(uuid, text) TO crm_user, crm_functions;
GRANT EXECUTE ON FUNCTION crm_private.claim_job(), crm_private.advance_job(uuid, integer, text, integer, integer, jsonb),
  crm_private.fail_job(uuid, text), crm_private.forget_jobs(date) TO crm_live;
COMMENT ON FUNCTION crm.job(uuid) IS '@behavior -*';
COMMENT ON FUNCTION crm.start_job(jsonb, integer, text) IS '@behavior -*';
COMMENT ON FUNCTION crm.control_job(uuid, text) IS '@behavior -*';
