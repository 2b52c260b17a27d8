ALTER TABLE games DROP FOREIGN KEY game_away, DROP INDEX game_away, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE games DROP FOREIGN KEY game_home, DROP INDEX game_home, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE players DROP FOREIGN KEY player_team, DROP INDEX player_team, ALGORITHM=NOCOPY, LOCK=NONE;

ALTER TABLE games MODIFY COLUMN home bigint(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE games MODIFY COLUMN away bigint(20), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE players MODIFY COLUMN team_id bigint(20) NOT NULL, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE teams MODIFY COLUMN id bigint(20) NOT NULL AUTO_INCREMENT, ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE games ADD CONSTRAINT game_away FOREIGN KEY (away) REFERENCES teams (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE games ADD CONSTRAINT game_home FOREIGN KEY (home) REFERENCES teams (id), ALGORITHM=COPY, LOCK=NONE /* copies the table; writes go on meanwhile */;

ALTER TABLE players ADD CONSTRAINT player_team FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE CASCADE, ALGORITHM=COPY, LOCK=SHARED /* copies the table; writes wait until it is done */;
