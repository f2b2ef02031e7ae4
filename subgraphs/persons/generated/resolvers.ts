import type { Maybe, Scalars, Language, CountryNameArgs, HandlingCode, Handling, SharingMode, Sharing, Theft, MatchFeature, InputProblemCode, InputProblem, PartnerVerdict, TravelDocumentType, VehicleIdentifierType, AccountScheme, TravelDocumentInput, PlateInput, VehicleInput, AccountInput, ScreeningInput, Sex, SharingInput, HandlingInput, RecordInput, SetComplianceReviewInput, TheftInput, QueryPersonArgs, QueryNoticeArgs, QuerySearchPersonsArgs, QuerySearchPersonsBatchArgs, QueryNoticesArgs, QueryScreenArgs, QueryRecordsToReviewArgs, MutationRecordPersonArgs, MutationUpdatePersonArgs, MutationWithdrawPersonArgs, MutationSetPersonComplianceReviewArgs, MutationPublishNoticeArgs, MutationUpdateNoticeArgs, MutationSuspendNoticeArgs, MutationWithdrawNoticeArgs, MutationSetNoticeComplianceReviewArgs, RecordPersonPayload, UpdatePersonPayload, WithdrawPersonPayload, PublishNoticePayload, UpdateNoticePayload, SuspendNoticePayload, WithdrawNoticePayload, NameKind, PersonName, PersonStatus, EyeColour, HairColour, PhysicalDescription, Person, NoticeColour, NoticeKind, NoticeStatus, Charge, ArrestWarrant, Notice, IdentityDocument, VehicleIdentity, AccountIdentity, MrzHolder, MrzHolderMatchesArgs, AlertSubject, PersonSearchMatchesArgs, RecordsToReviewPersonsArgs, RecordsToReviewNoticesArgs, ScreeningPersonsArgs, PersonQuery, NoticeFilter, PersonNameInput, PhysicalDescriptionInput, PersonInput, ChargeInput, ArrestWarrantInput, NoticeInput } from './schema.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList, Edge } from '../../connection.ts';
import type { PersonRecord, NoticeRecord } from '../records.ts';
import type { ReviewPage, ToReview } from '../../review.ts';
import type { Match, Matches, Search } from '../search.ts';
import type { NoticePage } from '../notice-page.ts';
import type { TravelDocument } from '../../../schema/identifiers/travel-document.ts';
import type { VehicleIdentity as Vehicle } from '../../../schema/identifiers/vehicle.ts';
import type { Account } from '../../../schema/identifiers/account.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Person: Person;
  Notice: Notice;
  IdentityDocument: IdentityDocument;
  VehicleIdentity: VehicleIdentity;
  AccountIdentity: AccountIdentity;
  MrzHolder: MrzHolder;
  AlertSubject: AlertSubject;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  IdentityDocument:
    ( { __typename: 'IdentityDocument' }
    & GraphQLRecursivePick<FederationTypes['IdentityDocument'], {"number":true,"type":true,"issuedBy":true}> );
  VehicleIdentity:
    ( { __typename: 'VehicleIdentity' }
    & GraphQLRecursivePick<FederationTypes['VehicleIdentity'], {"identifierType":true,"value":true}> );
  AccountIdentity:
    ( { __typename: 'AccountIdentity' }
    & GraphQLRecursivePick<FederationTypes['AccountIdentity'], {"scheme":true,"value":true}> );
  MrzHolder:
    ( { __typename: 'MrzHolder' }
    & GraphQLRecursivePick<FederationTypes['MrzHolder'], {"mrz":true}> );
  AlertSubject:
    ( { __typename: 'AlertSubject' }
    & GraphQLRecursivePick<FederationTypes['AlertSubject'], {"link":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Asset:
    | ( Vehicle )
    | ( Account )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord:
    | ( PersonRecord )
    | ( NoticeRecord )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  EnumValue: ResolverTypeWrapper<Scalars['EnumValue']['output']>;
  Language: Language;
  Country: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  HandlingCode: HandlingCode;
  Handling: ResolverTypeWrapper<Omit<Handling, 'contact'> & { contact: ResolversTypes['Country'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SharingMode: SharingMode;
  Sharing: ResolverTypeWrapper<Omit<Sharing, 'countries'> & { countries: Array<ResolversTypes['Country']> }>;
  OwnedRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OwnedRecord']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageOfList>;
  Theft: ResolverTypeWrapper<Omit<Theft, 'country'> & { country?: Maybe<ResolversTypes['Country']> }>;
  MatchFeature: ResolverTypeWrapper<MatchFeature>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  InputProblemCode: InputProblemCode;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  PartnerVerdict: PartnerVerdict;
  TravelDocumentType: TravelDocumentType;
  VehicleIdentifierType: VehicleIdentifierType;
  AccountScheme: AccountScheme;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordPersonPayload: ResolverTypeWrapper<Omit<RecordPersonPayload, 'person'> & { person: ResolversTypes['Person'] }>;
  UpdatePersonPayload: ResolverTypeWrapper<Omit<UpdatePersonPayload, 'person'> & { person: ResolversTypes['Person'] }>;
  WithdrawPersonPayload: ResolverTypeWrapper<WithdrawPersonPayload>;
  PublishNoticePayload: ResolverTypeWrapper<Omit<PublishNoticePayload, 'notice'> & { notice: ResolversTypes['Notice'] }>;
  UpdateNoticePayload: ResolverTypeWrapper<Omit<UpdateNoticePayload, 'notice'> & { notice: ResolversTypes['Notice'] }>;
  SuspendNoticePayload: ResolverTypeWrapper<Omit<SuspendNoticePayload, 'notice'> & { notice: ResolversTypes['Notice'] }>;
  WithdrawNoticePayload: ResolverTypeWrapper<WithdrawNoticePayload>;
  NameKind: NameKind;
  PersonName: ResolverTypeWrapper<PersonName>;
  PersonStatus: PersonStatus;
  EyeColour: EyeColour;
  HairColour: HairColour;
  PhysicalDescription: ResolverTypeWrapper<PhysicalDescription>;
  Person: ResolverTypeWrapper<PersonRecord>;
  NoticeColour: NoticeColour;
  NoticeKind: NoticeKind;
  NoticeStatus: NoticeStatus;
  Charge: ResolverTypeWrapper<Charge>;
  ArrestWarrant: ResolverTypeWrapper<Omit<ArrestWarrant, 'issuedBy' | 'charge'> & { issuedBy: ResolversTypes['Country'], charge: ResolversTypes['Charge'] }>;
  Notice: ResolverTypeWrapper<NoticeRecord>;
  Asset: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Asset']>;
  IdentityDocument: ResolverTypeWrapper<TravelDocument>;
  VehicleIdentity: ResolverTypeWrapper<Vehicle>;
  AccountIdentity: ResolverTypeWrapper<Account>;
  MrzHolder: ResolverTypeWrapper<Omit<MrzHolder, 'matches'> & { matches?: Maybe<ResolversTypes['PersonMatchConnection']> }>;
  AlertSubject: ResolverTypeWrapper<Omit<AlertSubject, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  PersonMatch: ResolverTypeWrapper<Match>;
  PersonMatchConnection: ResolverTypeWrapper<Matches>;
  PersonSearch: ResolverTypeWrapper<Search>;
  PersonMatchEdge: ResolverTypeWrapper<Edge<Match>>;
  NoticeConnection: ResolverTypeWrapper<NoticePage>;
  NoticeEdge: ResolverTypeWrapper<Edge<NoticeRecord>>;
  RecordsToReview: ResolverTypeWrapper<ToReview>;
  PersonConnection: ResolverTypeWrapper<ReviewPage<PersonRecord>>;
  PersonEdge: ResolverTypeWrapper<Edge<PersonRecord>>;
  Screening: ResolverTypeWrapper<ScreeningInput>;
  PersonQuery: PersonQuery;
  NoticeFilter: NoticeFilter;
  PersonNameInput: PersonNameInput;
  PhysicalDescriptionInput: PhysicalDescriptionInput;
  PersonInput: PersonInput;
  ChargeInput: ChargeInput;
  ArrestWarrantInput: ArrestWarrantInput;
  NoticeInput: NoticeInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Cursor: Scalars['Cursor']['output'];
  EnumValue: Scalars['EnumValue']['output'];
  Country: string;
  String: Scalars['String']['output'];
  Handling: Omit<Handling, 'contact'> & { contact: ResolversParentTypes['Country'] };
  Boolean: Scalars['Boolean']['output'];
  Sharing: Omit<Sharing, 'countries'> & { countries: Array<ResolversParentTypes['Country']> };
  OwnedRecord: ResolversInterfaceTypes<ResolversParentTypes>['OwnedRecord'];
  ID: Scalars['ID']['output'];
  PageInfo: PageOfList;
  Theft: Omit<Theft, 'country'> & { country?: Maybe<ResolversParentTypes['Country']> };
  MatchFeature: MatchFeature;
  Float: Scalars['Float']['output'];
  InputProblem: InputProblem;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  RecordPersonPayload: Omit<RecordPersonPayload, 'person'> & { person: ResolversParentTypes['Person'] };
  UpdatePersonPayload: Omit<UpdatePersonPayload, 'person'> & { person: ResolversParentTypes['Person'] };
  WithdrawPersonPayload: WithdrawPersonPayload;
  PublishNoticePayload: Omit<PublishNoticePayload, 'notice'> & { notice: ResolversParentTypes['Notice'] };
  UpdateNoticePayload: Omit<UpdateNoticePayload, 'notice'> & { notice: ResolversParentTypes['Notice'] };
  SuspendNoticePayload: Omit<SuspendNoticePayload, 'notice'> & { notice: ResolversParentTypes['Notice'] };
  WithdrawNoticePayload: WithdrawNoticePayload;
  PersonName: PersonName;
  PhysicalDescription: PhysicalDescription;
  Person: PersonRecord;
  Charge: Charge;
  ArrestWarrant: Omit<ArrestWarrant, 'issuedBy' | 'charge'> & { issuedBy: ResolversParentTypes['Country'], charge: ResolversParentTypes['Charge'] };
  Notice: NoticeRecord;
  Asset: ResolversUnionTypes<ResolversParentTypes>['Asset'];
  IdentityDocument: TravelDocument;
  VehicleIdentity: Vehicle;
  AccountIdentity: Account;
  MrzHolder: Omit<MrzHolder, 'matches'> & { matches?: Maybe<ResolversParentTypes['PersonMatchConnection']> } | FederationReferenceTypes['MrzHolder'];
  AlertSubject: Omit<AlertSubject, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> } | FederationReferenceTypes['AlertSubject'];
  PersonMatch: Match;
  PersonMatchConnection: Matches;
  PersonSearch: Search;
  PersonMatchEdge: Edge<Match>;
  NoticeConnection: NoticePage;
  NoticeEdge: Edge<NoticeRecord>;
  RecordsToReview: ToReview;
  PersonConnection: ReviewPage<PersonRecord>;
  PersonEdge: Edge<PersonRecord>;
  Screening: ScreeningInput;
  PersonQuery: PersonQuery;
  NoticeFilter: NoticeFilter;
  PersonNameInput: PersonNameInput;
  PhysicalDescriptionInput: PhysicalDescriptionInput;
  PersonInput: PersonInput;
  ChargeInput: ChargeInput;
  ArrestWarrantInput: ArrestWarrantInput;
  NoticeInput: NoticeInput;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface EnumValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EnumValue'], any> {
  name: 'EnumValue';
}

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CountryNameArgs, 'language'>>;
};

export type HandlingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  code?: Resolver<ResolversTypes['HandlingCode'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type SharingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  mode?: Resolver<ResolversTypes['SharingMode'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
};

export type OwnedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnedRecord'] = ResolversParentTypes['OwnedRecord']> = {
  __resolveType: TypeResolveFn<'Person' | 'Notice', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type TheftResolvers<ContextType = any, ParentType extends ResolversParentTypes['Theft'] = ResolversParentTypes['Theft']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MatchFeatureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchFeature'] = ResolversParentTypes['MatchFeature']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'reference'>>;
  searchPersons?: Resolver<Maybe<ResolversTypes['PersonMatchConnection']>, ParentType, ContextType, RequireFields<QuerySearchPersonsArgs, 'query' | 'threshold' | 'first'>>;
  searchPersonsBatch?: Resolver<Maybe<Array<ResolversTypes['PersonSearch']>>, ParentType, ContextType, RequireFields<QuerySearchPersonsBatchArgs, 'queries'>>;
  notices?: Resolver<Maybe<ResolversTypes['NoticeConnection']>, ParentType, ContextType, RequireFields<QueryNoticesArgs, 'first'>>;
  screen?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreenArgs, 'subject'>>;
  recordsToReview?: Resolver<Maybe<ResolversTypes['RecordsToReview']>, ParentType, ContextType, Partial<QueryRecordsToReviewArgs>>;
  recordsToReviewCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordPerson?: Resolver<Maybe<ResolversTypes['RecordPersonPayload']>, ParentType, ContextType, RequireFields<MutationRecordPersonArgs, 'input'>>;
  updatePerson?: Resolver<Maybe<ResolversTypes['UpdatePersonPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePersonArgs, 'id' | 'input'>>;
  withdrawPerson?: Resolver<Maybe<ResolversTypes['WithdrawPersonPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawPersonArgs, 'id' | 'reason'>>;
  setPersonComplianceReview?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<MutationSetPersonComplianceReviewArgs, 'input'>>;
  publishNotice?: Resolver<Maybe<ResolversTypes['PublishNoticePayload']>, ParentType, ContextType, RequireFields<MutationPublishNoticeArgs, 'input'>>;
  updateNotice?: Resolver<Maybe<ResolversTypes['UpdateNoticePayload']>, ParentType, ContextType, RequireFields<MutationUpdateNoticeArgs, 'id' | 'input'>>;
  suspendNotice?: Resolver<Maybe<ResolversTypes['SuspendNoticePayload']>, ParentType, ContextType, RequireFields<MutationSuspendNoticeArgs, 'id' | 'reason'>>;
  withdrawNotice?: Resolver<Maybe<ResolversTypes['WithdrawNoticePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawNoticeArgs, 'id' | 'reason'>>;
  setNoticeComplianceReview?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<MutationSetNoticeComplianceReviewArgs, 'input'>>;
};

export type RecordPersonPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordPersonPayload'] = ResolversParentTypes['RecordPersonPayload']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type UpdatePersonPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdatePersonPayload'] = ResolversParentTypes['UpdatePersonPayload']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type WithdrawPersonPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawPersonPayload'] = ResolversParentTypes['WithdrawPersonPayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PublishNoticePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublishNoticePayload'] = ResolversParentTypes['PublishNoticePayload']> = {
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type UpdateNoticePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateNoticePayload'] = ResolversParentTypes['UpdateNoticePayload']> = {
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type SuspendNoticePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendNoticePayload'] = ResolversParentTypes['SuspendNoticePayload']> = {
  notice?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type WithdrawNoticePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawNoticePayload'] = ResolversParentTypes['WithdrawNoticePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  full?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  script?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NameKind'], ParentType, ContextType>;
};

export type PhysicalDescriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PhysicalDescription'] = ResolversParentTypes['PhysicalDescription']> = {
  heightCm?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  weightKg?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  eyes?: Resolver<Array<ResolversTypes['EyeColour']>, ParentType, ContextType>;
  hair?: Resolver<Array<ResolversTypes['HairColour']>, ParentType, ContextType>;
  marks?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  underComplianceReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['PersonName'], ParentType, ContextType>;
  aliases?: Resolver<Array<ResolversTypes['PersonName']>, ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  placeOfBirth?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryOfBirth?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  nationalities?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['PhysicalDescription']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PersonStatus'], ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  identityDocuments?: Resolver<Array<ResolversTypes['IdentityDocument']>, ParentType, ContextType>;
  vehicles?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
  nationalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChargeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Charge'] = ResolversParentTypes['Charge']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ArrestWarrantResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArrestWarrant'] = ResolversParentTypes['ArrestWarrant']> = {
  issuedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  charge?: Resolver<ResolversTypes['Charge'], ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  underComplianceReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  colour?: Resolver<ResolversTypes['NoticeColour'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NoticeStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  charges?: Resolver<Array<ResolversTypes['Charge']>, ParentType, ContextType>;
  arrestWarrants?: Resolver<Array<ResolversTypes['ArrestWarrant']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  nationalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssetResolvers<ContextType = any, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  __resolveType: TypeResolveFn<'VehicleIdentity' | 'AccountIdentity', ParentType, ContextType>;
};

export type IdentityDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdentityDocument'] = ResolversParentTypes['IdentityDocument'], FederationReferenceType extends FederationReferenceTypes['IdentityDocument'] = FederationReferenceTypes['IdentityDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TravelDocumentType'], ParentType, ContextType>;
  issuedBy?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  holders?: Resolver<Maybe<Array<ResolversTypes['Person']>>, ParentType, ContextType>;
};

export type VehicleIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleIdentity'] = ResolversParentTypes['VehicleIdentity'], FederationReferenceType extends FederationReferenceTypes['VehicleIdentity'] = FederationReferenceTypes['VehicleIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  identifierType?: Resolver<ResolversTypes['VehicleIdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seenWith?: Resolver<Maybe<Array<ResolversTypes['Person']>>, ParentType, ContextType>;
  notices?: Resolver<Maybe<Array<ResolversTypes['Notice']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AccountIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccountIdentity'] = ResolversParentTypes['AccountIdentity'], FederationReferenceType extends FederationReferenceTypes['AccountIdentity'] = FederationReferenceTypes['AccountIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccountIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  scheme?: Resolver<ResolversTypes['AccountScheme'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notices?: Resolver<Maybe<Array<ResolversTypes['Notice']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MrzHolderResolvers<ContextType = any, ParentType extends ResolversParentTypes['MrzHolder'] = ResolversParentTypes['MrzHolder'], FederationReferenceType extends FederationReferenceTypes['MrzHolder'] = FederationReferenceTypes['MrzHolder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MrzHolder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  mrz?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['PersonMatchConnection']>, ParentType, ContextType, RequireFields<MrzHolderMatchesArgs, 'threshold' | 'first'>>;
};

export type AlertSubjectResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlertSubject'] = ResolversParentTypes['AlertSubject'], FederationReferenceType extends FederationReferenceTypes['AlertSubject'] = FederationReferenceTypes['AlertSubject']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AlertSubject']> | FederationReferenceType, FederationReferenceType, ContextType>;
  link?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type PersonMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonMatch'] = ResolversParentTypes['PersonMatch']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  matchedName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['MatchFeature']>, ParentType, ContextType>;
};

export type PersonMatchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonMatchConnection'] = ResolversParentTypes['PersonMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonMatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PersonSearchResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonSearch'] = ResolversParentTypes['PersonSearch']> = {
  problem?: Resolver<Maybe<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  matches?: Resolver<Maybe<ResolversTypes['PersonMatchConnection']>, ParentType, ContextType, RequireFields<PersonSearchMatchesArgs, 'threshold' | 'first'>>;
};

export type PersonMatchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonMatchEdge'] = ResolversParentTypes['PersonMatchEdge']> = {
  node?: Resolver<ResolversTypes['PersonMatch'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type RecordsToReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordsToReview'] = ResolversParentTypes['RecordsToReview']> = {
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, RequireFields<RecordsToReviewPersonsArgs, 'first'>>;
  notices?: Resolver<Maybe<ResolversTypes['NoticeConnection']>, ParentType, ContextType, RequireFields<RecordsToReviewNoticesArgs, 'first'>>;
};

export type PersonConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type ScreeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  persons?: Resolver<Maybe<ResolversTypes['PersonMatchConnection']>, ParentType, ContextType, RequireFields<ScreeningPersonsArgs, 'threshold' | 'first'>>;
};

export type Resolvers<ContextType = any> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  EnumValue?: GraphQLScalarType;
  Country?: CountryResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  OwnedRecord?: OwnedRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Theft?: TheftResolvers<ContextType>;
  MatchFeature?: MatchFeatureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RecordPersonPayload?: RecordPersonPayloadResolvers<ContextType>;
  UpdatePersonPayload?: UpdatePersonPayloadResolvers<ContextType>;
  WithdrawPersonPayload?: WithdrawPersonPayloadResolvers<ContextType>;
  PublishNoticePayload?: PublishNoticePayloadResolvers<ContextType>;
  UpdateNoticePayload?: UpdateNoticePayloadResolvers<ContextType>;
  SuspendNoticePayload?: SuspendNoticePayloadResolvers<ContextType>;
  WithdrawNoticePayload?: WithdrawNoticePayloadResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  PhysicalDescription?: PhysicalDescriptionResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Charge?: ChargeResolvers<ContextType>;
  ArrestWarrant?: ArrestWarrantResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  IdentityDocument?: IdentityDocumentResolvers<ContextType>;
  VehicleIdentity?: VehicleIdentityResolvers<ContextType>;
  AccountIdentity?: AccountIdentityResolvers<ContextType>;
  MrzHolder?: MrzHolderResolvers<ContextType>;
  AlertSubject?: AlertSubjectResolvers<ContextType>;
  PersonMatch?: PersonMatchResolvers<ContextType>;
  PersonMatchConnection?: PersonMatchConnectionResolvers<ContextType>;
  PersonSearch?: PersonSearchResolvers<ContextType>;
  PersonMatchEdge?: PersonMatchEdgeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  RecordsToReview?: RecordsToReviewResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
};

