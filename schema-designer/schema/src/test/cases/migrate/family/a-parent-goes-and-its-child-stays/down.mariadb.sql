CREATE TABLE teams (
  id int(11) NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO teams (id)
SELECT id FROM dado_kept_teams__cbaf2d38;

DROP TABLE dado_kept_teams__cbaf2d38;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;
