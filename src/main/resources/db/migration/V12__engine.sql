-- What the sweep has done about a late task: the key makes two nodes do it once (G1).

CREATE TABLE task_deadline_step (
    task_id VARCHAR(64) NOT NULL,
    due_at TIMESTAMP WITH TIME ZONE NOT NULL,
    step VARCHAR(20) NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (task_id, due_at, step)
);
