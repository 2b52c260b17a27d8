create table t (id integer primary key, a varchar( 10 ) not null default( 'x' ), b text check( length( b )>2 ), unique( a,b ));

create index i on t( lower( a ), b )where a like'x%';

create view v as select a,b,count( * )as n from t where a=-1 and b in( 'x','y' )group by a,b;

create trigger g after update of a on t for each row when new.a<>old.a begin update t set b=new.a||'!'where id=new.id; end;

INSERT INTO t VALUES (1, 'x', 'abc');
