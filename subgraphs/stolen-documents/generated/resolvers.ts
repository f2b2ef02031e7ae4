import type { Maybe, Scalars, Language, CountryNameArgs, HandlingCode, Handling, SharingMode, Sharing, Theft, MatchFeature, InputProblemCode, InputProblem, PartnerVerdict, TravelDocumentType, VehicleIdentifierType, AccountScheme, TravelDocumentInput, PlateInput, VehicleInput, AccountInput, ScreeningInput, Sex, SharingInput, HandlingInput, RecordInput, SetComplianceReviewInput, TheftInput, QueryTravelDocumentArgs, QueryCheckTravelDocumentArgs, QueryCheckTravelDocumentsArgs, QueryCheckMrzArgs, QueryTravelDocumentsArgs, QueryScreenArgs, QueryRecordsToReviewArgs, MutationReportTravelDocumentArgs, MutationReportTravelDocumentsArgs, MutationUpdateTravelDocumentArgs, MutationWithdrawTravelDocumentArgs, MutationSetComplianceReviewArgs, ReportTravelDocumentPayload, ReportTravelDocumentsPayload, UpdateTravelDocumentPayload, WithdrawTravelDocumentPayload, TravelDocumentFraud, TravelDocumentVerdict, AskedTravelDocument, TravelDocument, NumberRange, IdentityDocument, MrzFormat, MrzCheckDigit, MrzHolder, RecordsToReviewTravelDocumentsArgs, TravelDocumentFilter, NumberRangeInput, ReportTravelDocumentInput } from './schema.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList, Edge } from '../../connection.ts';
import type { DocumentRecord } from '../document.ts';
import type { Check } from '../checks.ts';
import type { OwnDocuments } from '../own-documents.ts';
import type { TravelDocument as DocumentIdentity } from '../../../schema/identifiers/travel-document.ts';
import type { Mrz } from '../../../schema/identifiers/mrz.ts';
import type { ToReview } from '../../review.ts';
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
  TravelDocument: TravelDocument;
  IdentityDocument: IdentityDocument;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  TravelDocument:
    ( { __typename: 'TravelDocument' }
    & GraphQLRecursivePick<FederationTypes['TravelDocument'], {"id":true}> );
  IdentityDocument:
    ( { __typename: 'IdentityDocument' }
    & GraphQLRecursivePick<FederationTypes['IdentityDocument'], {"number":true,"type":true,"issuedBy":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: ( DocumentRecord );
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
  ReportTravelDocumentPayload: ResolverTypeWrapper<Omit<ReportTravelDocumentPayload, 'travelDocument'> & { travelDocument: ResolversTypes['TravelDocument'] }>;
  ReportTravelDocumentsPayload: ResolverTypeWrapper<Omit<ReportTravelDocumentsPayload, 'travelDocuments'> & { travelDocuments: Array<ResolversTypes['TravelDocument']> }>;
  UpdateTravelDocumentPayload: ResolverTypeWrapper<Omit<UpdateTravelDocumentPayload, 'travelDocument'> & { travelDocument: ResolversTypes['TravelDocument'] }>;
  WithdrawTravelDocumentPayload: ResolverTypeWrapper<WithdrawTravelDocumentPayload>;
  TravelDocumentFraud: TravelDocumentFraud;
  TravelDocumentVerdict: TravelDocumentVerdict;
  AskedTravelDocument: ResolverTypeWrapper<AskedTravelDocument>;
  TravelDocumentCheck: ResolverTypeWrapper<Check>;
  TravelDocument: ResolverTypeWrapper<DocumentRecord>;
  NumberRange: ResolverTypeWrapper<NumberRange>;
  IdentityDocument: ResolverTypeWrapper<DocumentIdentity>;
  MrzFormat: MrzFormat;
  MrzCheckDigit: ResolverTypeWrapper<MrzCheckDigit>;
  MrzCheck: ResolverTypeWrapper<Mrz>;
  MrzHolder: ResolverTypeWrapper<MrzHolder>;
  TravelDocumentConnection: ResolverTypeWrapper<OwnDocuments>;
  TravelDocumentEdge: ResolverTypeWrapper<Edge<DocumentRecord>>;
  RecordsToReview: ResolverTypeWrapper<ToReview>;
  Screening: ResolverTypeWrapper<ScreeningInput>;
  TravelDocumentFilter: TravelDocumentFilter;
  NumberRangeInput: NumberRangeInput;
  ReportTravelDocumentInput: ReportTravelDocumentInput;
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
  ReportTravelDocumentPayload: Omit<ReportTravelDocumentPayload, 'travelDocument'> & { travelDocument: ResolversParentTypes['TravelDocument'] };
  ReportTravelDocumentsPayload: Omit<ReportTravelDocumentsPayload, 'travelDocuments'> & { travelDocuments: Array<ResolversParentTypes['TravelDocument']> };
  UpdateTravelDocumentPayload: Omit<UpdateTravelDocumentPayload, 'travelDocument'> & { travelDocument: ResolversParentTypes['TravelDocument'] };
  WithdrawTravelDocumentPayload: WithdrawTravelDocumentPayload;
  AskedTravelDocument: AskedTravelDocument;
  TravelDocumentCheck: Check;
  TravelDocument: DocumentRecord;
  NumberRange: NumberRange;
  IdentityDocument: DocumentIdentity;
  MrzCheckDigit: MrzCheckDigit;
  MrzCheck: Mrz;
  MrzHolder: MrzHolder;
  TravelDocumentConnection: OwnDocuments;
  TravelDocumentEdge: Edge<DocumentRecord>;
  RecordsToReview: ToReview;
  Screening: ScreeningInput;
  TravelDocumentFilter: TravelDocumentFilter;
  NumberRangeInput: NumberRangeInput;
  ReportTravelDocumentInput: ReportTravelDocumentInput;
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
  __resolveType: TypeResolveFn<'TravelDocument', ParentType, ContextType>;
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
  travelDocument?: Resolver<Maybe<ResolversTypes['TravelDocument']>, ParentType, ContextType, RequireFields<QueryTravelDocumentArgs, 'id'>>;
  checkTravelDocument?: Resolver<Maybe<ResolversTypes['TravelDocumentCheck']>, ParentType, ContextType, RequireFields<QueryCheckTravelDocumentArgs, 'document'>>;
  checkTravelDocuments?: Resolver<Maybe<Array<ResolversTypes['TravelDocumentCheck']>>, ParentType, ContextType, RequireFields<QueryCheckTravelDocumentsArgs, 'documents'>>;
  checkMrz?: Resolver<Maybe<ResolversTypes['MrzCheck']>, ParentType, ContextType, RequireFields<QueryCheckMrzArgs, 'mrz'>>;
  travelDocuments?: Resolver<Maybe<ResolversTypes['TravelDocumentConnection']>, ParentType, ContextType, RequireFields<QueryTravelDocumentsArgs, 'first'>>;
  screen?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreenArgs, 'subject'>>;
  recordsToReview?: Resolver<Maybe<ResolversTypes['RecordsToReview']>, ParentType, ContextType, Partial<QueryRecordsToReviewArgs>>;
  recordsToReviewCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reportTravelDocument?: Resolver<Maybe<ResolversTypes['ReportTravelDocumentPayload']>, ParentType, ContextType, RequireFields<MutationReportTravelDocumentArgs, 'input'>>;
  reportTravelDocuments?: Resolver<Maybe<ResolversTypes['ReportTravelDocumentsPayload']>, ParentType, ContextType, RequireFields<MutationReportTravelDocumentsArgs, 'input'>>;
  updateTravelDocument?: Resolver<Maybe<ResolversTypes['UpdateTravelDocumentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTravelDocumentArgs, 'id' | 'input'>>;
  withdrawTravelDocument?: Resolver<Maybe<ResolversTypes['WithdrawTravelDocumentPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawTravelDocumentArgs, 'id' | 'reason'>>;
  setComplianceReview?: Resolver<Maybe<ResolversTypes['TravelDocument']>, ParentType, ContextType, RequireFields<MutationSetComplianceReviewArgs, 'input'>>;
};

export type ReportTravelDocumentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReportTravelDocumentPayload'] = ResolversParentTypes['ReportTravelDocumentPayload']> = {
  travelDocument?: Resolver<ResolversTypes['TravelDocument'], ParentType, ContextType>;
};

export type ReportTravelDocumentsPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReportTravelDocumentsPayload'] = ResolversParentTypes['ReportTravelDocumentsPayload']> = {
  travelDocuments?: Resolver<Array<ResolversTypes['TravelDocument']>, ParentType, ContextType>;
};

export type UpdateTravelDocumentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTravelDocumentPayload'] = ResolversParentTypes['UpdateTravelDocumentPayload']> = {
  travelDocument?: Resolver<ResolversTypes['TravelDocument'], ParentType, ContextType>;
};

export type WithdrawTravelDocumentPayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawTravelDocumentPayload'] = ResolversParentTypes['WithdrawTravelDocumentPayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AskedTravelDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskedTravelDocument'] = ResolversParentTypes['AskedTravelDocument']> = {
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['TravelDocumentType']>, ParentType, ContextType>;
  issuedBy?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  mrz?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TravelDocumentCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['TravelDocumentCheck'] = ResolversParentTypes['TravelDocumentCheck']> = {
  asked?: Resolver<ResolversTypes['AskedTravelDocument'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['TravelDocumentVerdict'], ParentType, ContextType>;
  partnerVerdict?: Resolver<ResolversTypes['PartnerVerdict'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['TravelDocument']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['IdentityDocument']>, ParentType, ContextType>;
};

export type TravelDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['TravelDocument'] = ResolversParentTypes['TravelDocument'], FederationReferenceType extends FederationReferenceTypes['TravelDocument'] = FederationReferenceTypes['TravelDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TravelDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  underComplianceReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['NumberRange']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TravelDocumentType'], ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  fraud?: Resolver<ResolversTypes['TravelDocumentFraud'], ParentType, ContextType>;
  theft?: Resolver<Maybe<ResolversTypes['Theft']>, ParentType, ContextType>;
  issuedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  nationalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['IdentityDocument']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NumberRangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['NumberRange'] = ResolversParentTypes['NumberRange']> = {
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityDocumentResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdentityDocument'] = ResolversParentTypes['IdentityDocument'], FederationReferenceType extends FederationReferenceTypes['IdentityDocument'] = FederationReferenceTypes['IdentityDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IdentityDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TravelDocumentType'], ParentType, ContextType>;
  issuedBy?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['TravelDocumentCheck']>, ParentType, ContextType>;
};

export type MrzCheckDigitResolvers<ContextType = any, ParentType extends ResolversParentTypes['MrzCheckDigit'] = ResolversParentTypes['MrzCheckDigit']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MrzCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['MrzCheck'] = ResolversParentTypes['MrzCheck']> = {
  format?: Resolver<ResolversTypes['MrzFormat'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  checkDigits?: Resolver<Array<ResolversTypes['MrzCheckDigit']>, ParentType, ContextType>;
  documentCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  issuedBy?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  familyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenNames?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  sex?: Resolver<Maybe<ResolversTypes['Sex']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  travelDocument?: Resolver<Maybe<ResolversTypes['TravelDocumentCheck']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['MrzHolder']>, ParentType, ContextType>;
};

export type MrzHolderResolvers<ContextType = any, ParentType extends ResolversParentTypes['MrzHolder'] = ResolversParentTypes['MrzHolder']> = {
  mrz?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TravelDocumentConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TravelDocumentConnection'] = ResolversParentTypes['TravelDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TravelDocumentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TravelDocumentEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TravelDocumentEdge'] = ResolversParentTypes['TravelDocumentEdge']> = {
  node?: Resolver<ResolversTypes['TravelDocument'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type RecordsToReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordsToReview'] = ResolversParentTypes['RecordsToReview']> = {
  travelDocuments?: Resolver<Maybe<ResolversTypes['TravelDocumentConnection']>, ParentType, ContextType, RequireFields<RecordsToReviewTravelDocumentsArgs, 'first'>>;
};

export type ScreeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  documents?: Resolver<Maybe<Array<ResolversTypes['TravelDocumentCheck']>>, ParentType, ContextType>;
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
  ReportTravelDocumentPayload?: ReportTravelDocumentPayloadResolvers<ContextType>;
  ReportTravelDocumentsPayload?: ReportTravelDocumentsPayloadResolvers<ContextType>;
  UpdateTravelDocumentPayload?: UpdateTravelDocumentPayloadResolvers<ContextType>;
  WithdrawTravelDocumentPayload?: WithdrawTravelDocumentPayloadResolvers<ContextType>;
  AskedTravelDocument?: AskedTravelDocumentResolvers<ContextType>;
  TravelDocumentCheck?: TravelDocumentCheckResolvers<ContextType>;
  TravelDocument?: TravelDocumentResolvers<ContextType>;
  NumberRange?: NumberRangeResolvers<ContextType>;
  IdentityDocument?: IdentityDocumentResolvers<ContextType>;
  MrzCheckDigit?: MrzCheckDigitResolvers<ContextType>;
  MrzCheck?: MrzCheckResolvers<ContextType>;
  MrzHolder?: MrzHolderResolvers<ContextType>;
  TravelDocumentConnection?: TravelDocumentConnectionResolvers<ContextType>;
  TravelDocumentEdge?: TravelDocumentEdgeResolvers<ContextType>;
  RecordsToReview?: RecordsToReviewResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
};

