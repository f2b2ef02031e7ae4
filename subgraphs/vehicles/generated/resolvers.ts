import type { Maybe, Scalars, Language, CountryNameArgs, HandlingCode, Handling, SharingMode, Sharing, Theft, MatchFeature, InputProblemCode, InputProblem, PartnerVerdict, TravelDocumentType, VehicleIdentifierType, AccountScheme, TravelDocumentInput, PlateInput, VehicleInput, AccountInput, ScreeningInput, Sex, SharingInput, HandlingInput, RecordInput, SetComplianceReviewInput, TheftInput, QueryVehicleArgs, QueryCheckVehicleArgs, QueryCheckVehiclesArgs, QuerySearchVehiclesArgs, QueryVehiclesArgs, QueryScreenArgs, QueryRecordsToReviewArgs, MutationReportVehicleArgs, MutationUpdateVehicleArgs, MutationRecoverVehicleArgs, MutationWithdrawVehicleArgs, MutationSetVehicleComplianceReviewArgs, ReportVehiclePayload, UpdateVehiclePayload, RecoverVehiclePayload, WithdrawVehiclePayload, VehicleKind, VehicleStatus, VehicleVerdict, Plate, AskedVehicle, VehicleCheck, Vehicle, VehicleIdentity, RecordsToReviewVehiclesArgs, VehicleQuery, VehicleFilter, ReportVehicleInput } from './schema.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList, Edge } from '../../connection.ts';
import type { VehicleRecord } from '../vehicle.ts';
import type { VehicleIdentity as Identity } from '../../../schema/identifiers/vehicle.ts';
import type { OwnVehicles } from '../own-vehicles.ts';
import type { VehicleMatches } from '../search.ts';
import type { Match } from '../matching.ts';
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
  Vehicle: Vehicle;
  VehicleIdentity: VehicleIdentity;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
  VehicleIdentity:
    ( { __typename: 'VehicleIdentity' }
    & GraphQLRecursivePick<FederationTypes['VehicleIdentity'], {"identifierType":true,"value":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: ( VehicleRecord );
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
  ReportVehiclePayload: ResolverTypeWrapper<Omit<ReportVehiclePayload, 'vehicle'> & { vehicle: ResolversTypes['Vehicle'] }>;
  UpdateVehiclePayload: ResolverTypeWrapper<Omit<UpdateVehiclePayload, 'vehicle'> & { vehicle: ResolversTypes['Vehicle'] }>;
  RecoverVehiclePayload: ResolverTypeWrapper<Omit<RecoverVehiclePayload, 'vehicle'> & { vehicle: ResolversTypes['Vehicle'] }>;
  WithdrawVehiclePayload: ResolverTypeWrapper<WithdrawVehiclePayload>;
  VehicleKind: VehicleKind;
  VehicleStatus: VehicleStatus;
  VehicleVerdict: VehicleVerdict;
  Plate: ResolverTypeWrapper<Omit<Plate, 'country'> & { country: ResolversTypes['Country'] }>;
  AskedVehicle: ResolverTypeWrapper<Omit<AskedVehicle, 'plate'> & { plate?: Maybe<ResolversTypes['Plate']> }>;
  VehicleCheck: ResolverTypeWrapper<Omit<VehicleCheck, 'asked' | 'records' | 'identities'> & { asked: ResolversTypes['AskedVehicle'], records: Array<ResolversTypes['Vehicle']>, identities: Array<ResolversTypes['VehicleIdentity']> }>;
  Vehicle: ResolverTypeWrapper<VehicleRecord>;
  VehicleIdentity: ResolverTypeWrapper<Identity>;
  VehicleMatch: ResolverTypeWrapper<Match>;
  VehicleMatchConnection: ResolverTypeWrapper<VehicleMatches>;
  VehicleMatchEdge: ResolverTypeWrapper<Edge<Match>>;
  VehicleConnection: ResolverTypeWrapper<OwnVehicles>;
  VehicleEdge: ResolverTypeWrapper<Edge<VehicleRecord>>;
  RecordsToReview: ResolverTypeWrapper<ToReview>;
  Screening: ResolverTypeWrapper<ScreeningInput>;
  VehicleQuery: VehicleQuery;
  VehicleFilter: VehicleFilter;
  ReportVehicleInput: ReportVehicleInput;
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
  ReportVehiclePayload: Omit<ReportVehiclePayload, 'vehicle'> & { vehicle: ResolversParentTypes['Vehicle'] };
  UpdateVehiclePayload: Omit<UpdateVehiclePayload, 'vehicle'> & { vehicle: ResolversParentTypes['Vehicle'] };
  RecoverVehiclePayload: Omit<RecoverVehiclePayload, 'vehicle'> & { vehicle: ResolversParentTypes['Vehicle'] };
  WithdrawVehiclePayload: WithdrawVehiclePayload;
  Plate: Omit<Plate, 'country'> & { country: ResolversParentTypes['Country'] };
  AskedVehicle: Omit<AskedVehicle, 'plate'> & { plate?: Maybe<ResolversParentTypes['Plate']> };
  VehicleCheck: Omit<VehicleCheck, 'asked' | 'records' | 'identities'> & { asked: ResolversParentTypes['AskedVehicle'], records: Array<ResolversParentTypes['Vehicle']>, identities: Array<ResolversParentTypes['VehicleIdentity']> };
  Vehicle: VehicleRecord;
  VehicleIdentity: Identity;
  VehicleMatch: Match;
  VehicleMatchConnection: VehicleMatches;
  VehicleMatchEdge: Edge<Match>;
  VehicleConnection: OwnVehicles;
  VehicleEdge: Edge<VehicleRecord>;
  RecordsToReview: ToReview;
  Screening: ScreeningInput;
  VehicleQuery: VehicleQuery;
  VehicleFilter: VehicleFilter;
  ReportVehicleInput: ReportVehicleInput;
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
  __resolveType: TypeResolveFn<'Vehicle', ParentType, ContextType>;
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
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<QueryVehicleArgs, 'id'>>;
  checkVehicle?: Resolver<Maybe<ResolversTypes['VehicleCheck']>, ParentType, ContextType, RequireFields<QueryCheckVehicleArgs, 'vehicle'>>;
  checkVehicles?: Resolver<Maybe<Array<ResolversTypes['VehicleCheck']>>, ParentType, ContextType, RequireFields<QueryCheckVehiclesArgs, 'vehicles'>>;
  searchVehicles?: Resolver<Maybe<ResolversTypes['VehicleMatchConnection']>, ParentType, ContextType, RequireFields<QuerySearchVehiclesArgs, 'query' | 'first'>>;
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, RequireFields<QueryVehiclesArgs, 'first'>>;
  screen?: Resolver<Maybe<ResolversTypes['Screening']>, ParentType, ContextType, RequireFields<QueryScreenArgs, 'subject'>>;
  recordsToReview?: Resolver<Maybe<ResolversTypes['RecordsToReview']>, ParentType, ContextType, Partial<QueryRecordsToReviewArgs>>;
  recordsToReviewCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reportVehicle?: Resolver<Maybe<ResolversTypes['ReportVehiclePayload']>, ParentType, ContextType, RequireFields<MutationReportVehicleArgs, 'input'>>;
  updateVehicle?: Resolver<Maybe<ResolversTypes['UpdateVehiclePayload']>, ParentType, ContextType, RequireFields<MutationUpdateVehicleArgs, 'id' | 'input'>>;
  recoverVehicle?: Resolver<Maybe<ResolversTypes['RecoverVehiclePayload']>, ParentType, ContextType, RequireFields<MutationRecoverVehicleArgs, 'id' | 'at'>>;
  withdrawVehicle?: Resolver<Maybe<ResolversTypes['WithdrawVehiclePayload']>, ParentType, ContextType, RequireFields<MutationWithdrawVehicleArgs, 'id' | 'reason'>>;
  setVehicleComplianceReview?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<MutationSetVehicleComplianceReviewArgs, 'input'>>;
};

export type ReportVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReportVehiclePayload'] = ResolversParentTypes['ReportVehiclePayload']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type UpdateVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateVehiclePayload'] = ResolversParentTypes['UpdateVehiclePayload']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type RecoverVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecoverVehiclePayload'] = ResolversParentTypes['RecoverVehiclePayload']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type WithdrawVehiclePayloadResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawVehiclePayload'] = ResolversParentTypes['WithdrawVehiclePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlateResolvers<ContextType = any, ParentType extends ResolversParentTypes['Plate'] = ResolversParentTypes['Plate']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type AskedVehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['AskedVehicle'] = ResolversParentTypes['AskedVehicle']> = {
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chassisNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['Plate']>, ParentType, ContextType>;
  engineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VehicleCheckResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleCheck'] = ResolversParentTypes['VehicleCheck']> = {
  asked?: Resolver<ResolversTypes['AskedVehicle'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['VehicleVerdict'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reviewBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['Handling'], ParentType, ContextType>;
  sharing?: Resolver<Maybe<ResolversTypes['Sharing']>, ParentType, ContextType>;
  underComplianceReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VehicleKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VehicleStatus'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chassisNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plates?: Resolver<Array<ResolversTypes['Plate']>, ParentType, ContextType>;
  engineNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  colour?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  theft?: Resolver<Maybe<ResolversTypes['Theft']>, ParentType, ContextType>;
  recoveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoveredIn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nationalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['VehicleIdentity']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VehicleIdentityResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleIdentity'] = ResolversParentTypes['VehicleIdentity'], FederationReferenceType extends FederationReferenceTypes['VehicleIdentity'] = FederationReferenceTypes['VehicleIdentity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VehicleIdentity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  identifierType?: Resolver<ResolversTypes['VehicleIdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  check?: Resolver<Maybe<ResolversTypes['VehicleCheck']>, ParentType, ContextType>;
};

export type VehicleMatchResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleMatch'] = ResolversParentTypes['VehicleMatch']> = {
  vehicle?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  features?: Resolver<Array<ResolversTypes['MatchFeature']>, ParentType, ContextType>;
};

export type VehicleMatchConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleMatchConnection'] = ResolversParentTypes['VehicleMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VehicleMatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VehicleMatchEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleMatchEdge'] = ResolversParentTypes['VehicleMatchEdge']> = {
  node?: Resolver<ResolversTypes['VehicleMatch'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type VehicleConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleConnection'] = ResolversParentTypes['VehicleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VehicleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VehicleEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['VehicleEdge'] = ResolversParentTypes['VehicleEdge']> = {
  node?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type RecordsToReviewResolvers<ContextType = any, ParentType extends ResolversParentTypes['RecordsToReview'] = ResolversParentTypes['RecordsToReview']> = {
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, RequireFields<RecordsToReviewVehiclesArgs, 'first'>>;
};

export type ScreeningResolvers<ContextType = any, ParentType extends ResolversParentTypes['Screening'] = ResolversParentTypes['Screening']> = {
  vehicles?: Resolver<Maybe<Array<ResolversTypes['VehicleCheck']>>, ParentType, ContextType>;
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
  ReportVehiclePayload?: ReportVehiclePayloadResolvers<ContextType>;
  UpdateVehiclePayload?: UpdateVehiclePayloadResolvers<ContextType>;
  RecoverVehiclePayload?: RecoverVehiclePayloadResolvers<ContextType>;
  WithdrawVehiclePayload?: WithdrawVehiclePayloadResolvers<ContextType>;
  Plate?: PlateResolvers<ContextType>;
  AskedVehicle?: AskedVehicleResolvers<ContextType>;
  VehicleCheck?: VehicleCheckResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleIdentity?: VehicleIdentityResolvers<ContextType>;
  VehicleMatch?: VehicleMatchResolvers<ContextType>;
  VehicleMatchConnection?: VehicleMatchConnectionResolvers<ContextType>;
  VehicleMatchEdge?: VehicleMatchEdgeResolvers<ContextType>;
  VehicleConnection?: VehicleConnectionResolvers<ContextType>;
  VehicleEdge?: VehicleEdgeResolvers<ContextType>;
  RecordsToReview?: RecordsToReviewResolvers<ContextType>;
  Screening?: ScreeningResolvers<ContextType>;
};

