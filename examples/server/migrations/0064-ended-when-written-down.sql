-- A job that is cancelled while a portion of it is under way has ended when that is written down: until then it is running, so that
-- whoever cancelled it is told all that it did, and can take all of it back. Portable.

CREATE OR REPLACE FUNCTION crm.job(job_id uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  me uuid := crm_private.require_me();
  wanted uuid := job_id;
  found jsonb := (SELECT jsonb_build_object('id', j.id, 'kind', j.work ->> 'kind',
      'status', CASE WHEN j.status = 'cancelled' AND j.leased_until > now() THEN 'running' ELSE j.status END, 'done', j.done, 'total', j.total,
      'reason', j.reason, 'results', (SELECT coalesce(jsonb_agg(r.result ORDER BY r.portion), '[]') FROM crm_private.job_results r WHERE r.job_id = j.id))
    FROM crm_private.jobs j WHERE j.id = wanted AND j.actor_id = me);
BEGIN
  IF found IS NULL THEN
    RAISE EXCEPTION 'There is no such job' USING ERRCODE = 'PT404';
  END IF;
  RETURN found;
END
$$;

-- A portion that fails is not under way any more, whatever became of its job.
CREATE OR REPLACE FUNCTION crm_private.fail_job(job_id uuid, reason text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  target uuid := job_id;
  words text := reason;
BEGIN
  UPDATE crm_private.jobs AS j SET leased_until = '-infinity' WHERE j.id = target;
  UPDATE crm_private.jobs AS j SET status = 'failed', reason = words WHERE j.id = target AND j.status IN ('running', 'paused');
END
$$;
