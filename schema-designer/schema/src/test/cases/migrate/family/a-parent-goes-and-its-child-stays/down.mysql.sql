CREATE TABLE teams (
  id int NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO teams (id)
SELECT id FROM dado_kept_teams__cbaf2d38;

DROP TABLE dado_kept_teams__cbaf2d38;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id), ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
