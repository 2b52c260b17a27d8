package dado.schema.edit.type;

/// The types of PostgreSQL 18 (`pg_type`, chapter *Data Types* of its manual).
final class PostgresqlList {

  /// Name, greatest modifiers, hint.
  static final String TYPES =
      """
      bigint ; - ; whole number of 8 bytes
      integer ; - ; whole number of 4 bytes
      text ; - ; text of any length
      boolean ; - ; true or false
      timestamptz ; 6 ; a moment: timestamp with time zone
      date ; - ; a day
      numeric ; 1000,1000 ; exact number: precision, scale
      uuid ; - ; identifier of 16 bytes
      jsonb ; - ; JSON, indexable
      varchar ; 10485760 ; text up to a length: character varying
      double precision ; - ; floating point number of 8 bytes
      smallint ; - ; whole number of 2 bytes
      bytea ; - ; bytes
      time ; 6 ; time of day without a zone
      interval ; 6 ; span of time
      inet ; - ; IP address or network
      timestamp ; 6 ; date and time without a zone
      timestamp with time zone ; 6 ; a moment
      timestamp without time zone ; 6 ; date and time without a zone
      character varying ; 10485760 ; text up to a length
      char ; 10485760 ; text padded to a length
      character ; 10485760 ; text padded to a length
      real ; - ; floating point number of 4 bytes
      json ; - ; JSON as text
      int ; - ; whole number of 4 bytes
      int2 ; - ; whole number of 2 bytes
      int4 ; - ; whole number of 4 bytes
      int8 ; - ; whole number of 8 bytes
      decimal ; 1000,1000 ; exact number: precision, scale
      dec ; 1000,1000 ; exact number: precision, scale
      float ; 53 ; floating point number
      float4 ; - ; floating point number of 4 bytes
      float8 ; - ; floating point number of 8 bytes
      bool ; - ; true or false
      bpchar ; 10485760 ; text padded to a length
      serial ; - ; integer with a sequence; bigint with an identity is newer
      bigserial ; - ; bigint with a sequence; an identity is newer
      smallserial ; - ; smallint with a sequence; an identity is newer
      serial4 ; - ; integer with a sequence
      serial8 ; - ; bigint with a sequence
      serial2 ; - ; smallint with a sequence
      timetz ; 6 ; time of day with a zone
      time with time zone ; 6 ; time of day with a zone
      time without time zone ; 6 ; time of day without a zone
      bit ; 83886080 ; bits of a fixed number
      bit varying ; 83886080 ; bits up to a number
      varbit ; 83886080 ; bits up to a number
      cidr ; - ; IP network
      macaddr ; - ; MAC address
      macaddr8 ; - ; MAC address of 8 bytes
      money ; - ; amount in the currency of the server
      name ; - ; name of an object, 63 bytes
      oid ; - ; identifier of a system object
      xml ; - ; XML
      tsvector ; - ; text prepared for search
      tsquery ; - ; a search
      point ; - ; point of a plane
      line ; - ; line of a plane
      lseg ; - ; piece of a line
      box ; - ; rectangle of a plane
      path ; - ; path of a plane
      polygon ; - ; polygon of a plane
      circle ; - ; circle of a plane
      int4range ; - ; range of integer
      int8range ; - ; range of bigint
      numrange ; - ; range of numeric
      tsrange ; - ; range of timestamp
      tstzrange ; - ; range of timestamptz
      daterange ; - ; range of date
      int4multirange ; - ; ranges of integer
      int8multirange ; - ; ranges of bigint
      nummultirange ; - ; ranges of numeric
      tsmultirange ; - ; ranges of timestamp
      tstzmultirange ; - ; ranges of timestamptz
      datemultirange ; - ; ranges of date
      char varying ; 10485760 ; text up to a length
      national character ; 10485760 ; text padded to a length
      nchar ; 10485760 ; text padded to a length
      jsonpath ; - ; path into JSON
      pg_lsn ; - ; place in the write-ahead log
      xid ; - ; transaction
      xid8 ; - ; transaction of 8 bytes
      regclass ; - ; a relation
      """;

  /// Extension, types.
  static final String EXTENSIONS =
      """
      citext : citext
      hstore : hstore
      ltree : ltree lquery ltxtquery
      vector : vector halfvec sparsevec
      postgis : geometry geography raster box2d box3d
      cube : cube
      isn : isbn isbn13 issn issn13 ismn upc ean13
      seg : seg
      semver : semver
      """;

  /// What other engines call it.
  static final String FOREIGN =
      """
      datetime datetime2 smalldatetime datetimeoffset = timestamptz
      tinyint int1 year = smallint
      mediumint int3 number_int = integer
      double float64 = double precision
      number = numeric(12,2)
      nvarchar varchar2 nvarchar2 string = text
      clob tinytext mediumtext longtext nclob ntext memo = text
      blob tinyblob mediumblob longblob binary varbinary image bytes = bytea
      guid uniqueidentifier uniqueid = uuid
      enum set = text
      object map variant = jsonb
      long int64 = bigint
      int32 = integer
      """;

  private PostgresqlList() {}
}
